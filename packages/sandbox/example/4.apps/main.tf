# L4: the applications.
terraform {
  required_version = ">= 1.5"
  backend "s3" {}
}

variable "environment" {
  type = string
}

resource "kubernetes_namespace_v1" "apps" {
  metadata {
    name = "apps-${var.environment}"
  }
}
