// A Terraform provider over a cluster that is one JSON file: enough of hashicorp/kubernetes to plan real drift offline.
// It is attached by TF_REATTACH_PROVIDERS, so Terraform itself is the real one.
package main

import (
	"context"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

type kubernetes struct{}

func (kubernetes) Metadata(_ context.Context, _ provider.MetadataRequest, answer *provider.MetadataResponse) {
	answer.TypeName = "kubernetes"
}

func (kubernetes) Schema(_ context.Context, _ provider.SchemaRequest, answer *provider.SchemaResponse) {
	answer.Schema = schema.Schema{}
}

func (kubernetes) Configure(context.Context, provider.ConfigureRequest, *provider.ConfigureResponse) {}

func (kubernetes) DataSources(context.Context) []func() datasource.DataSource { return nil }

func (kubernetes) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{
		func() resource.Resource { return object{typeName: "kubernetes_config_map_v1", plural: "configmaps"} },
		func() resource.Resource { return object{typeName: "kubernetes_deployment_v1", plural: "deployments"} },
	}
}

func main() {
	err := providerserver.Serve(context.Background(), func() provider.Provider { return kubernetes{} }, providerserver.ServeOpts{
		Address: "registry.terraform.io/hashicorp/kubernetes",
		Debug:   true,
	})
	if err != nil {
		log.Fatal(err)
	}
}
