#!/bin/sh
# Answers Terraform's `external` data source: does the Kubernetes API take requests?
if kubectl get --raw /readyz >/dev/null 2>&1; then echo '{"ok":"true"}'; else echo '{"ok":"false"}'; fi
