/** What this page's build consists of; filled in by the build. */
declare const visitFiles: { version: string; files: string[] };

interface Life extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetch extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  addEventListener(kind: 'install' | 'activate', heard: (event: Life) => void): void;
  addEventListener(kind: 'fetch', heard: (event: Fetch) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

const scope = self as unknown as Scope;
const prefix = 'oneseal-visits-';
const shelf = `${prefix}${visitFiles.version}`;
const start = '/desk/visits/';
/** A network that does not answer within this time is as good as none, ms. */
const patienceMs = 4_000;

scope.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.addAll([start, ...visitFiles.files]))
      .then(() => scope.skipWaiting()),
  );
});

scope.addEventListener('activate', (event) => {
  const outdated = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== shelf) await caches.delete(name);
    await scope.clients.claim();
  };
  event.waitUntil(outdated());
});

const documentOf = async (request: Request): Promise<Response> => {
  const kept = await (await caches.open(shelf)).match(start);
  if (kept === undefined) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patienceMs));
  return Promise.race([fetch(request).catch(() => kept), late]);
};

// Nothing of the API is kept here: what a visit needs lies where the page puts it, and goes when the visit is sent.
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname.startsWith(start)) return event.respondWith(documentOf(request));
  if (pathname.startsWith('/assets/')) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
