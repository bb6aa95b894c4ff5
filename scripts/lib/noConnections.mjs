/** Loaded before a program that is to reach no network: every connection and every look-up of a name throws. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const refuse = () => {
  throw new Error('This program reaches no network.');
};

net.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
for (const names of [dns, dns.promises]) {
  const { lookup } = names;
  // To listen to an address asks for it as well, though nobody has to be asked.
  names.lookup = (name, ...rest) => (net.isIP(name) === 0 ? refuse() : lookup(name, ...rest));
}
