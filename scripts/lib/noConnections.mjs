/**
 * Loaded before a program that is to reach no network: every connection and every look-up of a name throws. Where
 * AIDE_MEMOIRE_LOOPBACK is set, this machine may be reached.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const refuse = () => {
  throw new Error('This program reaches no network.');
};

const own = process.env.AIDE_MEMOIRE_LOOPBACK === '1' ? ['127.0.0.1', '::1', 'localhost'] : [];
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [given] = Array.isArray(args[0]) ? args[0] : args;
  const isOwn = typeof given === 'object' && (own.includes(given.host) || (own.length > 0 && given.path));
  return isOwn ? connect.apply(this, args) : refuse();
};
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
for (const names of [dns, dns.promises]) {
  const { lookup } = names;
  // To listen to an address asks for it as well, though nobody has to be asked.
  names.lookup = (name, ...rest) => (net.isIP(name) === 0 ? refuse() : lookup(name, ...rest));
}
