// The feed's addresses. Strapi's own authentication is off: the controller checks the token (authorized.ts).
const open = { auth: false as const, policies: [], middlewares: [] };

export default {
  routes: [
    { method: 'GET', path: '/feed', handler: 'api::feed.feed.page', config: open },
    { method: 'GET', path: '/feed/digest', handler: 'api::feed.feed.digest', config: open },
    { method: 'GET', path: '/feed/files/:sha256', handler: 'api::feed.feed.file', config: open },
  ],
};
