#!/bin/sh
# Posts the plan of one Atlantis project to the IaC Runner, for the drift report: the stream of `terraform plan -json`,
# which holds no values. Run it as a step of a custom workflow, after the plan:
#
#   workflows:
#     default:
#       plan:
#         steps:
#           - init
#           - plan
#           - run: terraform plan -json -input=false -lock=false > "$PLANFILE.jsonl" || true
#           - run: /usr/local/bin/post-plan.sh "$PLANFILE.jsonl"
#
# It needs curl, openssl, IAC_RUNNER_URL and the file IAC_WEBHOOK_SECRET_FILE (WEBHOOK_SECRET_DRIFT of the runner);
# PULL_NUM, HEAD_COMMIT and PROJECT_NAME come from Atlantis. A report that cannot be posted never fails a plan: it says why.
#
# Run here: against our own runner, by packages/iac-runner/test/post-plan.test.ts, in sh.
# Not run here: inside Atlantis.
set -u

say() { printf 'post-plan: %s\n' "$1" >&2; exit 0; }

file=${1:-}
[ -s "$file" ] || say "there is no stream at '$file'; the plan itself said why."
for name in IAC_RUNNER_URL IAC_WEBHOOK_SECRET_FILE PULL_NUM HEAD_COMMIT; do
  eval "value=\${$name:-}"
  [ -n "$value" ] || say "$name is not set."
done

# Letters, digits, dot, dash and underscore: everything else of a name becomes a dash.
project=$(printf '%s' "${PROJECT_NAME:-${REPO_REL_DIR:-root}}" | tr -c 'A-Za-z0-9._-' '-' | sed 's/^[^A-Za-z0-9]*//')
[ -n "$project" ] || project=root
case $PULL_NUM in *[!0-9]*) say "PULL_NUM is no number." ;; esac
case $HEAD_COMMIT in *[!0-9a-f]*) say "HEAD_COMMIT is no commit." ;; esac

umask 077
folder=$(mktemp -d) || say "no temporary folder."
trap 'rm -rf "$folder"' EXIT
printf '{"type":"plan.stream","pr":%s,"project":"%s","commit":"%s"}\n' "$PULL_NUM" "$project" "$HEAD_COMMIT" > "$folder/body"
cat "$file" >> "$folder/body"

timestamp=$(date +%s)
nonce=$(openssl rand -hex 16)
# The key is an argument of openssl for a moment: do not run this where strangers may list processes.
signature=$(
  { printf '%s.%s.' "$timestamp" "$nonce"; cat "$folder/body"; } |
    openssl dgst -sha256 -hmac "$(cat "$IAC_WEBHOOK_SECRET_FILE")" | sed 's/^.*= *//'
)
curl --silent --show-error --fail-with-body --max-time 60 --request PUT \
  --header 'Content-Type: application/x-ndjson' \
  --header "X-IAC-Timestamp: $timestamp" --header "X-IAC-Nonce: $nonce" \
  --header "X-Hub-Signature-256: sha256=$signature" \
  --data-binary "@$folder/body" "${IAC_RUNNER_URL%/}/plans/$PULL_NUM/$project" ||
  say "the plan was not posted; the drift report will say that it is missing."
printf '\n'
