environment          = "prod"
cert_manager_version = "v1.18.2"
vault_host           = "secrets.internal.example.net"
