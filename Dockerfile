# docker build -t clinlint . && docker run --rm -v "$PWD:/work:ro" clinlint lint articles/
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY scripts scripts
COPY server server
RUN node scripts/build.mjs --only cli,server

FROM node:22-slim
# git is for --since and review; the mounted folder belongs to somebody else, which git has to be told.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'
COPY --from=build /build/dist /opt/clinlint/dist/
RUN ln -s /opt/clinlint/dist/cli.js /usr/local/bin/clinlint && chmod +x /opt/clinlint/dist/cli.js
USER node
WORKDIR /work
ENTRYPOINT ["clinlint"]
CMD ["lint"]
