# Node's present long-term line. Debian's glibc, so that what is run is what is tested.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run bundle

FROM node:${NODE}
ENV NODE_ENV=production KRAFTBOT_DATA=/data
WORKDIR /opt/kraftbot
COPY --from=build /build/out/kraftbot ./
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* \
 && ln -s /opt/kraftbot/dist/cli.js /usr/local/bin/kraftbot \
 && install -d -o node -g node -m 0700 /data
# What Node compiles at the first start is kept in the image. It has no settings here, and says so and ends.
RUN node dist/index.js 2>/dev/null; test -d .compile-cache
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3978)+'/healthz').then((it)=>process.exit(it.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/index.js"]
