# L3: the databases of the applications, one namespace an environment.
terraform {
  required_version = ">= 1.5"
  backend "s3" {}
}

variable "environment" {
  type = string
}

resource "kubernetes_namespace_v1" "data" {
  metadata {
    name = "data-${var.environment}"
  }
}
