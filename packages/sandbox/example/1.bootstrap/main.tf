# L1: what a bare host becomes. GitHub Actions applies it; the layers above belong to Atlantis.
terraform {
  required_version = ">= 1.5"
  backend "s3" {}
}

variable "environment" {
  type = string
  validation {
    condition     = contains(["staging", "prod"], var.environment)
    error_message = "environment is staging or prod."
  }
}

variable "cert_manager_version" {
  type = string
  validation {
    condition     = can(regex("^v\\d+\\.\\d+\\.\\d+$", var.cert_manager_version))
    error_message = "cert_manager_version is a version such as v1.18.2."
  }
}

resource "kubernetes_storage_class_v1" "retain" {
  metadata {
    name = "local-path-retain"
  }
  storage_provisioner = "rancher.io/local-path"
  reclaim_policy      = "Retain"
}

data "external" "api_ready" {
  program = ["sh", "${path.module}/api-ready.sh"]
}

resource "helm_release" "cert_manager" {
  name      = "cert-manager"
  namespace = "cert-manager"
  chart     = "cert-manager"
  version   = var.cert_manager_version
  values    = [file("${path.module}/cert-manager.yaml")]

  lifecycle {
    precondition {
      condition     = data.external.api_ready.result.ok == "true"
      error_message = "The Kubernetes API does not answer yet."
    }
    postcondition {
      condition     = self.status == "deployed"
      error_message = "cert-manager was not deployed."
    }
  }
}
