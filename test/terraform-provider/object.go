package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// object is one kind of Kubernetes object; both kinds share the schema, as far as drift needs it.
type object struct {
	typeName string
	plural   string
}

type state struct {
	ID       types.String      `tfsdk:"id"`
	Data     map[string]string `tfsdk:"data"`
	Metadata []metadata        `tfsdk:"metadata"`
	Spec     []spec            `tfsdk:"spec"`
}

type metadata struct {
	Name      types.String `tfsdk:"name"`
	Namespace types.String `tfsdk:"namespace"`
}

type spec struct {
	Replicas types.Int64 `tfsdk:"replicas"`
}

func (o object) Metadata(_ context.Context, _ resource.MetadataRequest, answer *resource.MetadataResponse) {
	answer.TypeName = o.typeName
}

func (object) Schema(_ context.Context, _ resource.SchemaRequest, answer *resource.SchemaResponse) {
	keep := []planmodifier.String{stringplanmodifier.UseStateForUnknown()}
	block := func(attributes map[string]schema.Attribute) schema.Block {
		return schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: attributes}}
	}
	answer.Schema = schema.Schema{
		Attributes: map[string]schema.Attribute{
			"id":   schema.StringAttribute{Computed: true, PlanModifiers: keep},
			"data": schema.MapAttribute{ElementType: types.StringType, Optional: true},
		},
		Blocks: map[string]schema.Block{
			"metadata": block(map[string]schema.Attribute{
				"name":      schema.StringAttribute{Required: true},
				"namespace": schema.StringAttribute{Required: true},
			}),
			"spec": block(map[string]schema.Attribute{"replicas": schema.Int64Attribute{Optional: true}}),
		},
	}
}

func (o object) Create(ctx context.Context, request resource.CreateRequest, answer *resource.CreateResponse) {
	var wanted state
	answer.Diagnostics.Append(request.Plan.Get(ctx, &wanted)...)
	if answer.Diagnostics.HasError() || !named(wanted, &answer.Diagnostics) {
		return
	}
	id := wanted.Metadata[0].Namespace.ValueString() + "/" + wanted.Metadata[0].Name.ValueString()
	wanted.ID = types.StringValue(id)
	err := change(func(cluster cluster) error {
		if _, exists := cluster[o.plural+"/"+id]; exists {
			return fmt.Errorf("%s %q already exists", o.plural, id)
		}
		cluster[o.plural+"/"+id] = wanted.live()
		return nil
	})
	report(err, &answer.Diagnostics)
	if err == nil {
		answer.Diagnostics.Append(answer.State.Set(ctx, wanted)...)
	}
}

func (o object) Read(ctx context.Context, request resource.ReadRequest, answer *resource.ReadResponse) {
	var known state
	answer.Diagnostics.Append(request.State.Get(ctx, &known)...)
	if answer.Diagnostics.HasError() {
		return
	}
	cluster, err := load()
	report(err, &answer.Diagnostics)
	found, exists := cluster[o.plural+"/"+known.ID.ValueString()]
	if err != nil || !exists {
		if err == nil {
			answer.State.RemoveResource(ctx)
		}
		return
	}
	answer.Diagnostics.Append(answer.State.Set(ctx, found.state(known.ID.ValueString()))...)
}

func (o object) Update(ctx context.Context, request resource.UpdateRequest, answer *resource.UpdateResponse) {
	var wanted state
	answer.Diagnostics.Append(request.Plan.Get(ctx, &wanted)...)
	if answer.Diagnostics.HasError() {
		return
	}
	report(change(func(cluster cluster) error {
		cluster[o.plural+"/"+wanted.ID.ValueString()] = wanted.live()
		return nil
	}), &answer.Diagnostics)
	answer.Diagnostics.Append(answer.State.Set(ctx, wanted)...)
}

func (o object) Delete(ctx context.Context, request resource.DeleteRequest, answer *resource.DeleteResponse) {
	var known state
	answer.Diagnostics.Append(request.State.Get(ctx, &known)...)
	report(change(func(cluster cluster) error {
		delete(cluster, o.plural+"/"+known.ID.ValueString())
		return nil
	}), &answer.Diagnostics)
}

func (object) ImportState(ctx context.Context, request resource.ImportStateRequest, answer *resource.ImportStateResponse) {
	resource.ImportStatePassthroughID(ctx, path.Root("id"), request, answer)
}

func named(wanted state, diagnostics *diag.Diagnostics) bool {
	if len(wanted.Metadata) == 1 && !strings.Contains(wanted.Metadata[0].Name.ValueString(), "/") {
		return true
	}
	diagnostics.AddError("metadata", "exactly one block with a name is expected")
	return false
}

func report(err error, diagnostics *diag.Diagnostics) {
	if err != nil {
		diagnostics.AddError("The cluster refused", err.Error())
	}
}
