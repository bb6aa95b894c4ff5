/** Parsers have ways to load more from elsewhere, and to start something; here there is nothing to do it with. */
export const TAKEN_AWAY: readonly string[] = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'importScripts'],
];

/** To be called before anything is read. Nothing that is taken away can be put back. */
export function takeAway(): void {
  for (const name of TAKEN_AWAY) {
    take(globalThis, name);
  }
  const { navigator, process } = globalThis as { navigator?: object; process?: object };
  take(navigator, 'sendBeacon');
  // Node's way to its modules, by which a parser would read files.
  take(process, 'getBuiltinModule');
}

function take(from: object | undefined, name: string): void {
  if (from !== undefined) {
    Object.defineProperty(from, name, { value: undefined, configurable: false, writable: false });
  }
}
