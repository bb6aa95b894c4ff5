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
dns.lookup = refuse;
dns.promises.lookup = refuse;
