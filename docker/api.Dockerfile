# The read API, which readers ask. Build from the repository's root: docker build -f docker/api.Dockerfile .
FROM node:20.19-slim AS build
WORKDIR /october
# better-sqlite3 is compiled where no ready binary fits.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
COPY schema/package.json schema/
COPY cms/package.json cms/
COPY api/package.json api/
COPY tests/package.json tests/
RUN npm ci --workspace=schema --workspace=api --include-workspace-root
COPY tsconfig.json ./
COPY scripts scripts
COPY schema schema
COPY api api
RUN node scripts/build.mjs schema api \
  && npm prune --omit=dev --workspace=schema --workspace=api --include-workspace-root

FROM node:20.19-slim
ENV NODE_ENV=production \
  MALLOC_ARENA_MAX=2 \
  API_HOST=0.0.0.0 \
  API_PORT=4000 \
  API_DATA_DIR=/data
WORKDIR /october
COPY --from=build --chown=root:root /october /october
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# Alive, not ready: an API that waits for its first snapshot must not be restarted for that.
HEALTHCHECK --interval=10s --timeout=5s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.API_PORT + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Answers are small and short-lived: a small space for new objects keeps the process small.
CMD ["node", "--max-semi-space-size=2", "api/dist/main.js"]
