// No content type has a route of its own: readers ask the GraphQL API, which follows the feed.
export default () => ({ rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: true } });
