const kubeconfig = (server: string) => `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: Y2E=
    server: ${server}
  name: cluster
contexts:
- context:
    cluster: cluster
    user: admin
  name: admin
current-context: admin
kind: Config
preferences: {}
users:
- name: admin
  user:
    client-certificate-data: Y2VydA==
    client-key-data: a2V5
`

const told = `
echo "$@" >> "$state/asked.log"
if [ -e "$state/fail.$verb" ]; then cat "$state/fail.$verb" >&2; exit 1; fi
if [ -e "$state/say.$verb" ]; then cat "$state/say.$verb"; exit 0; fi
`

/** A program that prints what k3d 5 prints, and keeps its clusters as folders. */
export function fakeK3d(state: string): string {
  return `#!/bin/sh
state='${state}'
verb=$2
[ "$1" = kubeconfig ] && verb=kubeconfig
${told}
case "$1 $2" in
  'cluster list')
    first=1
    printf '['
    for one in "$state"/*/; do
      [ -d "$one" ] || continue
      name=$(basename "$one")
      running=1
      [ -e "$one/stopped" ] && running=0
      [ $first = 1 ] || printf ','
      first=0
      printf '{"name":"%s","network":{"name":"k3d-%s","ID":"","isExternal":false,"ipam":{"ipPrefix":"zero IPPrefix","ipsUsed":null}},"token":"","nodes":[],"initNode":null,"imageVolume":"k3d-%s-images","hasLoadbalancer":true,"serversRunning":%s,"serversCount":1,"agentsRunning":0,"agentsCount":0}' "$name" "$name" "$name" $running
    done
    printf ']\\n' ;;
  'cluster create')
    if [ -d "$state/$3" ]; then echo "FATA[0000] Failed to create cluster '$3' because a cluster with that name already exists" >&2; exit 1; fi
    mkdir "$state/$3"
    echo "INFO[0012] Cluster '$3' created successfully!" ;;
  'cluster delete')
    rm -rf "$state/$3"
    echo "INFO[0001] Successfully deleted cluster $3!" ;;
  'kubeconfig get')
    [ -d "$state/$3" ] || exit 1
    cat <<'END'
${kubeconfig('https://0.0.0.0:40123')}END
    ;;
  *) echo "unknown command" >&2; exit 1 ;;
esac
`
}

/** A program with the outputs of kind v0.30, as recorded. */
export function fakeKind(state: string): string {
  return `#!/bin/sh
state='${state}'
verb="$1-$2"
${told}
name=
while [ $# -gt 0 ]; do
  [ "$1" = --name ] && name=$2
  shift
done
case "$verb" in
  get-clusters)
    found=
    for one in "$state"/*/; do
      [ -d "$one" ] || continue
      basename "$one"
      found=1
    done
    [ -n "$found" ] || echo 'No kind clusters found.' >&2 ;;
  get-kubeconfig)
    if [ ! -d "$state/$name" ] || [ -e "$state/$name/stopped" ]; then
      echo "ERROR: could not locate any control plane nodes for cluster named '$name'. Use the --name option to select a different cluster" >&2
      exit 1
    fi
    cat <<'END'
${kubeconfig('https://NAME-control-plane:6443')}END
    ;;
  create-cluster)
    cat > /dev/null
    if [ -d "$state/$name" ]; then echo "ERROR: failed to create cluster: node(s) already exist for a cluster with the name \\"$name\\"" >&2; exit 1; fi
    mkdir "$state/$name"
    echo "Creating cluster \\"$name\\" ..." >&2 ;;
  delete-cluster)
    rm -rf "$state/$name"
    echo "Deleting cluster \\"$name\\" ..." >&2 ;;
  *) echo "ERROR: unknown command" >&2; exit 1 ;;
esac
`
}
