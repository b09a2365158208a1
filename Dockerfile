# lawlint in a container: docker build -t lawlint . && docker run --rm --network none -v "$PWD:/drafts:ro" lawlint check .
FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends pkg-config libxml2-dev libstemmer-dev libyaml-dev libmd-dev libzip-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /lawlint
COPY Package.swift ./
COPY Plugins Plugins
COPY Sources Sources
COPY rules rules
COPY Tests Tests
RUN swift build -c release --product lawlint -Xlinker --strip-all \
 && install -D "$(swift build -c release --show-bin-path)/lawlint" /install/usr/local/bin/lawlint

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libxml2 libstemmer0d libyaml-0-2 libmd0 libzip4 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /install /
# Nobody: lawlint needs no more than to read the drafts.
USER 65534:65534
WORKDIR /drafts
ENTRYPOINT ["lawlint"]
CMD ["--help"]
