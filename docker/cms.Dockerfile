# The CMS, where editors write. Build from the repository's root: docker build -f docker/cms.Dockerfile .
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
# typescript stands in the root's devDependencies; tests and their browser stay out.
RUN npm ci --workspace=schema --workspace=cms --include-workspace-root
COPY tsconfig.json ./
COPY scripts scripts
COPY schema schema
COPY cms cms
RUN node scripts/build.mjs schema cms admin \
  && npm prune --omit=dev --workspace=schema --workspace=cms --include-workspace-root

FROM node:20.19-slim
ENV NODE_ENV=production \
  STRAPI_TELEMETRY_DISABLED=true \
  CMS_HOST=0.0.0.0 \
  CMS_PORT=1337 \
  DATA_DIR=/data
WORKDIR /october
COPY --from=build --chown=root:root /october /october
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /october/cms
VOLUME /data
EXPOSE 1337
HEALTHCHECK --interval=15s --timeout=5s --retries=8 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.CMS_PORT + '/_health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "../node_modules/@strapi/strapi/bin/strapi.js", "start"]
