package main

import (
	"encoding/json"
	"os"
	"strings"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/types"
)

// cluster is every object by "plural/namespace/name"; the test edits the same file, as people edit a cluster.
type cluster map[string]live

type live struct {
	Data     map[string]string `json:"data,omitempty"`
	Replicas *int64            `json:"replicas,omitempty"`
}

var lock sync.Mutex

func load() (cluster, error) {
	found := cluster{}
	content, err := os.ReadFile(os.Getenv("CLUSTER_FILE"))
	if err != nil {
		return found, err
	}
	return found, json.Unmarshal(content, &found)
}

func change(edit func(cluster) error) error {
	lock.Lock()
	defer lock.Unlock()
	found, err := load()
	if err != nil {
		return err
	}
	if err := edit(found); err != nil {
		return err
	}
	content, err := json.MarshalIndent(found, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(os.Getenv("CLUSTER_FILE"), content, 0o600)
}

func (s state) live() live {
	found := live{Data: s.Data}
	if len(s.Spec) > 0 && !s.Spec[0].Replicas.IsNull() {
		replicas := s.Spec[0].Replicas.ValueInt64()
		found.Replicas = &replicas
	}
	return found
}

func (l live) state(id string) state {
	namespace, name, _ := strings.Cut(id, "/")
	found := state{
		ID:       types.StringValue(id),
		Data:     l.Data,
		Metadata: []metadata{{Name: types.StringValue(name), Namespace: types.StringValue(namespace)}},
		Spec:     []spec{},
	}
	if l.Replicas != nil {
		found.Spec = []spec{{Replicas: types.Int64Value(*l.Replicas)}}
	}
	return found
}
