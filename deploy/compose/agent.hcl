# The Vault agent of compose.yaml. Not run here: the machine has no Vault.
#
# The template follows the path of the bootstrap service: secret/bootstrap/iac_runner with WEBHOOK_SECRET and GIT_REPO_URL.
# To rotate: put the old key under WEBHOOK_SECRET_PREVIOUS and the new one under WEBHOOK_SECRET, wait until every sender has
# the new one, then remove the old.
auto_auth {
  method "approle" {
    config = {
      role_id_file_path                   = "/etc/vault-agent/role/role-id"
      secret_id_file_path                 = "/etc/vault-agent/role/secret-id"
      remove_secret_id_file_after_reading = false
    }
  }
}

template {
  destination = "/secrets/runner.env"
  # The runner refuses a file that every user can read.
  perms    = "0400"
  contents = <<EOT
{{- with secret "secret/data/bootstrap/iac_runner" -}}
{{- range $name, $value := .Data.data }}
{{ $name }}={{ $value }}
{{- end }}
{{- end }}
EOT
}
