# L2: Vault, and the PostgreSQL it keeps its data in.
terraform {
  required_version = ">= 1.5"
  backend "s3" {}
}

variable "vault_host" {
  type = string
  validation {
    condition     = can(regex("^[a-z0-9.-]+$", var.vault_host))
    error_message = "vault_host is a host name."
  }
}

data "external" "pg_ready" {
  program = ["sh", "${path.module}/pg-ready.sh"]
}

resource "helm_release" "vault" {
  name      = "vault"
  namespace = "platform"
  chart     = "vault"
  values    = [templatefile("${path.module}/vault.yaml", { host = var.vault_host })]

  lifecycle {
    precondition {
      condition     = data.external.pg_ready.result.ok == "true"
      error_message = "PostgreSQL not ready"
    }
    postcondition {
      condition     = self.status == "deployed"
      error_message = "Vault was not deployed."
    }
  }
}
