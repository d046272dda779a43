# The server's own image. (The image that submissions run in is built by the server: sandbox-image/.)
# Written for the classic builder as well as BuildKit, and for machines without an image registry: the one base is
# debian:trixie-slim, Node 24 comes from npm.

FROM debian:trixie-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-unsafe-io ca-certificates nodejs npm \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY src/setup/node/package.json src/setup/node/
# An authority that is trusted besides the public ones, in PEM, for a network whose proxy has certificates of its own:
# docker build --build-arg EXTRA_CA="$(cat proxy-ca.pem)" .
ARG EXTRA_CA=
# npm parses what a registry sends before it compares each package with its sha512 in the lock file (a test sees that each
# has one), so the registry's certificate is checked too.
# Debian's npm 9 takes the link to Node away with the package for the other architecture.
RUN if [ -n "$EXTRA_CA" ]; then \
      printf '%s\n' "$EXTRA_CA" >/tmp/extra-ca.pem && export NODE_EXTRA_CA_CERTS=/tmp/extra-ca.pem; \
    fi \
 && npm ci --ignore-scripts --loglevel=error
# The page of the playground is built with packages that the server does not need: they are taken away afterwards.
COPY tsconfig.json ./
COPY src/setup/build-page.ts src/setup/
COPY src/*.ts src/
COPY src/web src/web/
RUN node_modules/node-linux-*/bin/node src/setup/build-page.ts \
 && npm prune --omit=dev --ignore-scripts --loglevel=error \
 && (cd node_modules/.bin && ln -sf ../node-linux-*/bin/node node) \
 && find node_modules -type d -empty -delete \
 && node_modules/.bin/node --version

FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libstdc++6 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules node_modules/
COPY --from=build /app/dist dist/
COPY package.json LICENSE ./
COPY sandbox-image sandbox-image/
COPY examples examples/
COPY src src/
# what GET /version answers: docker build --build-arg COMMIT=$(git rev-parse HEAD) .
ARG COMMIT=
ENV COMMIT=$COMMIT HOST=0.0.0.0 DATA_DIR=/data NODE_COMPILE_CACHE=/app/node_modules/.cache/node
EXPOSE 5000
# src/setup/with-engine.sh says why --no-memory-protection-keys.
# the start period covers the first start on a machine, which builds the sandbox image
HEALTHCHECK --interval=5s --timeout=3s --start-period=300s --retries=3 \
  CMD ["node_modules/.bin/node", "--no-memory-protection-keys", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 5000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "--no-memory-protection-keys", "--max-semi-space-size=4", "src/main.ts"]
