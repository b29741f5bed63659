#!/bin/sh
# What a real sync does at this place: hand compose.yaml to the server, then wait until the service is healthy.
set -eu
compose="$1/compose.yaml"
image=$(sed -n 's/^ *image: *//p' "$compose")
echo "$SLIPWAY_ENV: applying $compose at $SLIPWAY_TAG"
sleep "${SYNC_SECONDS:-0.2}"
echo "$SLIPWAY_ENV: $image is healthy"
