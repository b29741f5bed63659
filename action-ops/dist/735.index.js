export const id = 735;
export const ids = [735];
export const modules = {

/***/ 2735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseTopology: () => (/* reexport */ parseTopology),
  stageNamed: () => (/* reexport */ stageNamed)
});

// UNUSED EXPORTS: configJsonSchema, covered, environmentNamed, fileMap, hostsOf, idleRules, layerOfPath, namespacesOf, parseConfig, placementOf, placesIn, proposeConfig, reasonsFor, serviceOrder, stateKey, topologyOf, wavesOf

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/packages/config/src/nearest.js
/** The word that was probably meant: at most two edits away, or nothing. */
function nearest(written, known) {
    const near = known
        .map((word) => ({ word, edits: editsBetween(written.slice(0, 40).toLowerCase(), word.toLowerCase()) }))
        .filter(({ word, edits }) => edits <= Math.min(2, Math.floor(word.length / 2)))
        .sort((a, b) => a.edits - b.edits);
    return near[0]?.word;
}
function editsBetween(from, to) {
    let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./build/packages/config/src/order.js
/** Services in an order in which each comes after what it needs; otherwise as they stand in the file. */
function serviceOrder(config) {
    const byName = new Map(config.services.map((service) => [service.name, service]));
    const ordered = new Set();
    const visit = (service) => {
        if (ordered.has(service))
            return;
        for (const need of service.needs) {
            const needed = byName.get(need);
            if (needed)
                visit(needed);
        }
        ordered.add(service);
    };
    for (const service of config.services)
        visit(service);
    return [...ordered];
}
/** Those that need each other in a circle, or undefined. */
function circleOf(all) {
    const needsOf = new Map(all.map(({ name, needs }) => [name, needs]));
    const finished = new Set();
    for (const { name } of all) {
        const circle = circleFrom(name, needsOf, finished);
        if (circle)
            return circle;
    }
    return undefined;
}
/** A walk with a stack of its own: a file may hold a chain that is longer than the call stack is deep. */
function circleFrom(start, needsOf, finished) {
    const trail = [{ name: start, left: [...(needsOf.get(start) ?? [])] }];
    for (let last = trail.at(-1); last; last = trail.at(-1)) {
        const next = last.left.pop();
        if (next === undefined) {
            finished.add(last.name);
            trail.pop();
            continue;
        }
        const seen = trail.findIndex(({ name }) => name === next);
        if (seen >= 0)
            return trail.slice(seen).map(({ name }) => name);
        if (!finished.has(next))
            trail.push({ name: next, left: [...(needsOf.get(next) ?? [])] });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/config/src/checks.js


/** What the form of the file cannot say: names that must exist, paths that must stay inside, no circles. */
function checkMeaning(config) {
    const names = {
        services: new Map(config.services.map((one) => [one.name, one])),
        environments: config.environments.map(({ name }) => name),
    };
    const problems = [
        ...config.services.flatMap((service) => [...pathProblems(service), ...nameProblems(service, names)]),
        ...sharedPaths(config.services),
        ...collisions(config),
        ...environmentProblems(config),
    ];
    return problems.length > 0 ? problems : circleProblems(config);
}
function pathProblems({ name, path }) {
    const parts = path.split('/');
    const inside = path !== '' && path !== '.' && !path.startsWith('/') && !/[\\\0\r\n]/.test(path);
    if (inside && !parts.some((part) => part === '..' || part === '' || part === '.git'))
        return [];
    const text = `services.${name}.path: found "${path}", expected a folder inside the repository, such as platform/02.redis.`;
    return [{ path: ['services', name, 'path'], text }];
}
function nameProblems(service, { services, environments }) {
    const needs = service.needs.flatMap((need, index) => {
        const path = ['services', service.name, 'needs', index];
        const needed = services.get(need);
        if (!needed)
            return [{ path, text: unknown(`services.${service.name}.needs`, need, [...services.keys()]) }];
        const missing = (service.environments ?? environments).filter((name) => !belongs(needed, name));
        if (missing.length === 0)
            return [];
        const text = `services.${service.name}.needs: found "${need}", which is not in ${missing.join(', ')}, expected a service of every environment of this one.`;
        return [{ path, text }];
    });
    const unknownEnvironments = (service.environments ?? []).flatMap((name, index) => environments.includes(name)
        ? []
        : [
            {
                path: ['services', service.name, 'environments', index],
                text: unknown(`services.${service.name}.environments`, name, environments),
            },
        ]);
    const unknownComposes = Object.keys(service.dokploy ?? {}).flatMap((name) => {
        if (environments.includes(name))
            return [];
        const where = `services.${service.name}.store.dokploy`;
        return [
            {
                path: ['services', service.name, 'store', 'dokploy', name],
                atKey: true,
                text: unknown(where, name, environments),
            },
        ];
    });
    return [...needs, ...unknownEnvironments, ...unknownComposes];
}
function belongs(service, environment) {
    return service.environments?.includes(environment) ?? true;
}
function unknown(where, found, known) {
    const suggestion = nearest(found, known);
    const hint = suggestion ? ` Did you mean "${suggestion}"?` : '';
    return `${where}: found "${found}", expected one of ${known.slice(0, 20).join(', ')}.${hint}`;
}
function sharedPaths(services) {
    const owners = new Map();
    return services.flatMap(({ name, path }) => {
        const owner = owners.get(path);
        owners.set(path, owner ?? name);
        if (owner === undefined)
            return [];
        const text = `services.${name}.path: found "${path}", which is the path of ${owner} too, expected a folder of its own.`;
        return [{ path: ['services', name, 'path'], text }];
    });
}
function environmentProblems({ environments }) {
    const names = environments.map(({ name }) => name);
    const aliases = environments.flatMap(({ alias }) => alias ?? []);
    return environments.flatMap(({ name, alias, accepts, webhook }) => {
        const path = ['environments', name];
        if (webhook && isProduction({ name, alias, accepts })) {
            const found = `environments.${name}.webhook: found true, expected no webhook: production takes what a person promoted, not what was pushed.`;
            return [{ path: [...path, 'webhook'], text: found }];
        }
        const text = `environments.${name}.accepts: found nothing, expected tag kinds such as [staging, hotfix].`;
        const kinds = accepts.length === 0 ? [{ path, text }] : [];
        const taken = alias !== undefined && (names.includes(alias) || aliases.filter((one) => one === alias).length > 1);
        if (!taken)
            return kinds;
        const clash = `environments.${name}.alias: found "${alias}", which names another environment too, expected a name of its own.`;
        return [...kinds, { path: [...path, 'alias'], text: clash }];
    });
}
function isProduction({ name, alias = '', accepts }) {
    return /^prod(uction)?$/.test(name) || /^prod(uction)?$/.test(alias) || accepts.includes('production');
}
/** Rules of which nobody could say which one decides. */
function collisions({ services, shared, skip }) {
    const nested = services.flatMap(({ name, path }) => {
        const outer = services.find((other) => path.startsWith(`${other.path}/`));
        if (!outer)
            return [];
        const text = `services.${name}.path: found "${path}", which is inside ${outer.path} of ${outer.name}, expected a folder of its own.`;
        return [{ path: ['services', name, 'path'], text }];
    });
    const skipped = new Set(skip.map(({ pattern }) => pattern));
    const twice = shared.flatMap((pattern, index) => {
        const again = shared.indexOf(pattern) < index;
        if (!again && !skipped.has(pattern))
            return [];
        const other = again ? 'stands in shared a second time' : 'stands in skip too, which wins';
        return [{ path: ['shared', index], text: `shared: found "${pattern}", which ${other}, expected it once.` }];
    });
    return [...nested, ...twice];
}
function circleProblems(config) {
    const circle = circleOf(config.services);
    if (!circle)
        return [];
    const [first = ''] = circle;
    const shown = [...circle, first].join(' needs ');
    const text = `services.${first}.needs: found a circle, ${shown}, expected an order in which each can be synced.`;
    return [{ path: ['services', first, 'needs'], text }];
}

;// CONCATENATED MODULE: ./build/packages/config/src/config.js
const tenMinutes = 600;
const defaultTimeoutSeconds = tenMinutes;
const defaultWithinSeconds = 60;
/** The documented layout: nothing reaches production but what was promoted, or a hotfix. */
const defaultAccepts = {
    staging: ['staging', 'hotfix'],
    production: ['production', 'hotfix'],
};
const unset = {
    schemes: undefined,
    secret: undefined,
    token: { repositoryId: undefined, environment: undefined, workflows: undefined },
    timeoutSeconds: undefined,
    onConflict: 'supersede',
    webhook: false,
    sync: false,
};
/** Documented environments that no receiver serves, unless the file says what they accept. */
const withoutReceiver = ['dev', 'ci', 'test'];
const defaultEnvironments = [
    { name: 'staging', alias: undefined, accepts: ['staging', 'hotfix'], ...unset },
    { name: 'production', alias: 'prod', accepts: ['production', 'hotfix'], ...unset },
];
/** An environment by its name or its alias. */
function environmentNamed(config, nameOrAlias) {
    const { environments } = config;
    return (environments.find(({ name }) => name === nameOrAlias) ?? environments.find(({ alias }) => alias === nameOrAlias));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./build/packages/versioning/src/trailers.js
const releaseKinds = ['staging', 'production', 'hotfix'];
const keys = {
    kind: 'Release-Kind',
    commit: 'Commit',
    promotedFrom: 'Promoted-From',
    base: 'Base',
    evidence: 'Evidence',
    run: 'Run',
    actor: 'Actor',
};
/** The message of an annotated tag: a subject, a blank line, one trailer a line. */
function formatTagMessage(subject, trailers) {
    const lines = Object.entries(keys).flatMap(([field, key]) => {
        const value = trailers[field];
        return value ? [`${key}: ${value.replace(/[\r\n]+/g, ' ')}`] : [];
    });
    return `${subject}\n\n${lines.join('\n')}\n`;
}
/** The trailers of a message; undefined when its last paragraph is none of ours, as in a tag that a person made. */
function parseTrailers(message) {
    const paragraph = message
        .replace(/\r\n/g, '\n')
        .trimEnd()
        .split(/\n{2,}/)
        .at(-1) ?? '';
    const found = new Map();
    for (const line of paragraph.split('\n')) {
        const [, key = '', value = ''] = /^([A-Za-z-]{1,40}): (.{1,500})$/.exec(line) ?? [];
        if (key === '' || found.has(key))
            return undefined;
        found.set(key, value);
    }
    const kind = releaseKinds.find((candidate) => candidate === found.get(keys.kind));
    const commit = found.get(keys.commit) ?? '';
    if (!kind || !/^[0-9a-f]{40}$/.test(commit))
        return undefined;
    const optional = (field) => (found.has(keys[field]) ? { [field]: found.get(keys[field]) } : {});
    return {
        kind,
        commit,
        ...optional('promotedFrom'),
        ...optional('base'),
        ...optional('evidence'),
        ...optional('run'),
        ...optional('actor'),
    };
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/topology.js
const hosts = ['local', 'github-actions', 'temporary', 'dedicated'];
const lifetimes = ['permanent', 'minutes', 'pull-request'];
const dataSources = ['local', 'temporary', 'production-dump', 'real'];
const permissions = ['write', 'maintain', 'admin'];
const deployers = ['actions', 'atlantis'];

;// CONCATENATED MODULE: ./build/packages/config/src/topology/schema.js


const schema_text = (expected) => schemas/* string */.YjP({ error: expected }).trim().min(1, { error: expected });
const choice = (words) => schemas/* enum */.k5n(words, { error: `one of ${words.join(', ')}` });
const environmentName = schema_text('the name of an environment').regex(/^[a-z0-9][a-z0-9-]{0,62}$/, {
    error: 'an environment’s name in lower case',
});
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const domain = schemas/* string */.YjP({ error: 'a domain such as example.com' }).refine(isDomain, {
    error: 'a domain such as example.com, in lower case and without a protocol',
});
const folder = schemas/* string */.YjP({ error: 'a folder such as 2.platform' }).refine(isFolder, {
    error: 'a folder inside the repository, such as 2.platform',
});
/** What `slipway env` knows of an environment, beside what its receiver accepts. */
const stageKeys = {
    host: choice(hosts).optional(),
    lifetime: choice(lifetimes).optional(),
    data: choice(dataSources).optional(),
    promoted_from: environmentName.optional(),
    runner: schemas/* string */.YjP({ error: 'an address such as https://iac.example.com' })
        .refine(isAddress, { error: 'an https address such as https://iac.example.com, without a user' })
        .optional(),
    permission: choice(permissions).optional(),
    vars: schemas/* string */.YjP({ error: 'a file such as envs/staging.tfvars' })
        .refine((path) => isFolder(path) && path.endsWith('.tfvars'), {
        error: 'a file in the repository, such as envs/staging.tfvars',
    })
        .optional(),
};
const namespace = schemas/* string */.YjP({ error: 'a namespace such as platform or data-{env}' })
    .refine((name) => label.test(name.replace('{env}', 'x')), { error: 'a namespace such as platform or data-{env}' });
const schema_layer = schemas/* strictObject */.rej({
    name: schema_text('a name such as platform').regex(label, { error: 'a name such as platform, in lower case' }).optional(),
    directories: schemas/* array */.YOg(folder, { error: 'a list of folders, such as [2.platform]' }).optional(),
    namespaces: schemas/* array */.YOg(namespace, { error: 'a list of namespaces, such as [platform, data-{env}]' }).optional(),
    state: schemas/* string */.YjP({ error: 'a key such as {env}/{layer}.tfstate' })
        .regex(/^[\w./{}-]{1,200}$/, { error: 'a key such as {env}/{layer}.tfstate' })
        .optional(),
    deployed_by: choice(deployers).optional(),
}, { error: 'a layer, such as { directories: [2.platform], namespaces: [platform] }' });
const domainService = schemas/* strictObject */.rej({
    prefix: schemas/* string */.YjP({ error: 'a DNS label such as secrets' }).refine((one) => one === '' || label.test(one), {
        error: 'a DNS label such as secrets, or an empty text for the domain itself',
    }),
    on: choice(['base', 'internal']),
    environments: schemas/* array */.YOg(environmentName, { error: 'a list of environments' }).optional(),
}, { error: 'a service, such as { prefix: secrets, on: internal }' });
const component = schemas/* strictObject */.rej({ needs: schemas/* array */.YOg(schema_text('the name of a component'), { error: 'a list of components' }).default([]) }, { error: 'a component, such as { needs: [platform-postgresql] }' });
/** The keys of `slipway.yml` that say what exists. */
const topologyKeys = {
    layers: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(['L1', 'L2', 'L3', 'L4'], { error: 'one of L1, L2, L3, L4' }), schema_layer, {
        error: 'layers by their id, L1 to L4',
    })
        .optional(),
    domains: schemas/* strictObject */.rej({
        base: domain.optional(),
        internal: domain.optional(),
        prefixes: schemas/* record */.g1P(environmentName, schemas/* string */.YjP({ error: 'a DNS label such as x-staging' })
            .refine((one) => one === '' || label.test(one), { error: 'a DNS label such as x-staging' }))
            .optional(),
        services: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z][a-z0-9_-]{0,62}$/, { error: 'a name such as kubero_ui' }), domainService)
            .optional(),
        certificates: schemas/* array */.YOg(schemas/* string */.YjP({ error: 'a wildcard such as *.internal.example.com' })
            .refine((one) => one.startsWith('*.') && isDomain(one.slice(2)), {
            error: 'a wildcard such as *.internal.example.com',
        }))
            .optional(),
    }, { error: 'base, internal, prefixes, services and certificates' })
        .optional(),
    phases: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^\d{1,4}(\.x)?$/, { error: 'a phase such as 0.x or 999' }), schemas/* record */.g1P(schemas/* string */.YjP().regex(label, { error: 'a component such as platform-postgresql' }), component.nullable().transform((given) => given ?? { needs: [] }), { error: 'components by their name, such as { vault: { needs: [platform-postgresql] } }' }), { error: 'phases by their name, such as 0.x' })
        .optional(),
};
function isDomain(written) {
    const labels = written.split('.');
    return written.length <= 253 && labels.length >= 2 && labels.every((one) => label.test(one));
}
function isFolder(path) {
    const parts = path.replace(/\/$/, '').split('/');
    return /^[^\\\0\r\n/][^\\\0\r\n]{0,250}$/.test(path) && parts.every((part) => !['', '.', '..', '.git'].includes(part));
}
function isAddress(written) {
    const url = URL.parse(written);
    const local = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
    const web = url?.protocol === 'https:' || (url?.protocol === 'http:' && local);
    return web && url.username === '' && url.password === '' && written.length <= 2000;
}

;// CONCATENATED MODULE: ./build/packages/config/src/schema.js



/**
 * The form of the file. Each message is what was expected there; `problems.ts` adds the place and what was found.
 */
const serviceId = /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/;
const duration = schemas/* string */.YjP({ error: 'a duration such as 60s, 10m or 1h' })
    .regex(/^[1-9]\d{0,5}(s|m|h)$/, { error: 'a duration such as 60s, 10m or 1h' })
    .transform(secondsOf);
const src_schema_text = (expected) => schemas/* string */.YjP({ error: expected }).trim().min(1, { error: expected });
const glob = schemas/* string */.YjP({ error: 'a glob such as libs/**' })
    .regex(/^[^!#\s][^\r\n]{0,299}$/, { error: 'a glob such as libs/**, without a leading ! or #' })
    // Each star multiplies the ways in which a long name can fail to match.
    .refine((pattern) => (pattern.match(/\*+/g) ?? []).length <= 3, { error: 'at most three stars or double stars' });
const command = schemas/* array */.YOg(schemas/* string */.YjP({ error: 'a word; put numbers in quotes' }).max(4000), {
    error: 'a list of the command and its arguments, such as [invoke, redis.sync]; no shell reads it',
})
    .min(1, { error: 'a command with at least one word, such as [invoke, redis.sync]' })
    .max(200, { error: 'at most 200 words' })
    .refine((words) => /^[^-\s]/.test(words[0] ?? ''), { error: 'a command that starts with the name of a program' });
const envValue = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'a text, a number, or true or false' })
    .transform(String)
    .refine((value) => !value.includes('\0') && value.length <= 32_000, { error: 'a text without NUL bytes' });
const probes = 'one probe: http: <address>, tcp: <host>:<port> or command: [<program>, …]';
const health = schemas/* strictObject */.rej({
    http: schemas/* string */.YjP({ error: 'an address such as http://127.0.0.1:8080/health' })
        .refine(plainAddress, { error: 'an address such as http://127.0.0.1:8080/health, without a user' })
        .optional(),
    tcp: schemas/* string */.YjP({ error: 'host and port, such as 127.0.0.1:5432' })
        .regex(/^([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9a-fA-F:]{2,45}\]):\d{1,5}$/, {
        error: 'host and port, such as 127.0.0.1:5432',
    })
        .refine((address) => portOf(address) > 0 && portOf(address) < 65_536, { error: 'a port from 1 to 65535' })
        .optional(),
    command: command.optional(),
    within: duration.optional(),
}, { error: 'a probe, such as { tcp: 127.0.0.1:6379, within: 60s }' })
    .refine(({ http, tcp, command }) => [http, tcp, command].filter((one) => one !== undefined).length === 1, {
    error: probes,
});
const composeIds = 'compose ids by environment, such as { staging: V1StGXR8Z5jdHi6B }';
const store = schemas/* strictObject */.rej({
    dokploy: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP({ error: 'the id of a compose in Dokploy' })
        .regex(/^[\w-]{4,64}$/, { error: 'the id of a compose in Dokploy' }), {
        error: composeIds,
    }),
}, { error: `dokploy with ${composeIds}` });
const service = schemas/* strictObject */.rej({
    path: src_schema_text('the folder of the service, such as platform/02.redis'),
    sync: command,
    needs: schemas/* array */.YOg(src_schema_text('the id of a service'), { error: 'a list of service ids' }).default([]),
    timeout: duration.optional(),
    env: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'a variable name such as LOG_LEVEL' }), envValue, {
        error: 'names and values, such as { LOG_LEVEL: info }',
    })
        .default({}),
    environments: schemas/* array */.YOg(src_schema_text('the name of an environment'), { error: 'a list of environments' }).min(1).optional(),
    health: health.optional(),
    store: store.optional(),
}, { error: 'a service, such as { path: platform/02.redis, sync: [invoke, redis.sync] }' });
const workflowRef = 'a workflow at a ref, such as octo/infra/.github/workflows/production.yml@refs/heads/main';
const oidc = schemas/* strictObject */.rej({
    repository_id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* int */.Whr()], { error: 'the number of the repository, which a new name does not change' })
        .transform(String)
        .refine((id) => /^[1-9]\d{0,18}$/.test(id), { error: 'the number of the repository, such as 123456' })
        .optional(),
    environment: src_schema_text('the environment of GitHub that the job must name').optional(),
    job_workflow_ref: schemas/* array */.YOg(schemas/* string */.YjP({ error: workflowRef }).regex(/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+@refs\/[^\s*]+\*?$/, {
        error: `${workflowRef}; a * may stand at the end`,
    }), { error: 'a list of workflows' })
        .min(1, { error: 'at least one workflow' })
        .optional(),
}, { error: 'what a token of GitHub Actions must say, such as { environment: production }' });
const schema_environmentName = /^[a-z0-9][a-z0-9-]{0,62}$/;
const environment = schemas/* strictObject */.rej({
    alias: schemas/* string */.YjP({ error: 'a name' }).regex(schema_environmentName, { error: 'a name in lower case' }).optional(),
    accepts: schemas/* array */.YOg(schemas/* enum */.k5n(releaseKinds, { error: `one of ${releaseKinds.join(', ')}` }), { error: 'a list of tag kinds' })
        .min(1, { error: 'at least one tag kind' })
        .optional(),
    schemes: schemas/* array */.YOg(schemas/* enum */.k5n(['body', 'timestamp-nonce', 'standard', 'oidc'], { error: 'a signature scheme' }), {
        error: 'a list of signature schemes, such as [standard]',
    })
        .min(1, { error: 'at least one signature scheme' })
        .optional(),
    // Only a variable of ours may hold a key: HOME or PATH would be a key that everybody knows.
    secret: schemas/* string */.YjP({ error: 'the name of a variable' })
        .regex(/^WEBHOOK_SECRET(_[A-Z0-9]+)*$/, { error: 'a variable such as WEBHOOK_SECRET_PRODUCTION' })
        .optional(),
    oidc: oidc.optional(),
    timeout: duration.optional(),
    on_conflict: schemas/* enum */.k5n(['queue', 'supersede', 'reject'], { error: 'queue, supersede or reject' }).optional(),
    webhook: schemas/* boolean */.zMY({ error: 'true or false' }).optional(),
    sync: schemas/* boolean */.zMY({ error: 'true or false' }).optional(),
    ...stageKeys,
}, { error: 'an environment, such as { accepts: [staging, hotfix] }' });
const fileSchema = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional(),
    version: schemas/* literal */.euz(1, { error: '1; a file of a newer version needs a newer Slipway' }).optional(),
    services: schemas/* record */.g1P(schemas/* string */.YjP().regex(serviceId, { error: 'a service id such as platform/redis' }), service, {
        error: 'services by their id',
    })
        .refine((services) => Object.keys(services).length > 0, { error: 'at least one service' })
        .optional(),
    shared: schemas/* array */.YOg(glob, { error: 'a list of globs' }).default([]),
    skip: schemas/* record */.g1P(glob, src_schema_text('the reason why this is skipped'), { error: 'globs, each with a reason' }).default({}),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().regex(schema_environmentName, { error: 'an environment’s name in lower case' }), environment, {
        error: 'environments by their name',
    })
        .optional(),
    ...topologyKeys,
}, { error: 'a map with keys such as services and environments' });
function secondsOf(written) {
    const unit = { s: 1, m: 60, h: 3600 }[written.slice(-1)] ?? 1;
    return Number(written.slice(0, -1)) * unit;
}
function plainAddress(written) {
    const url = URL.parse(written);
    const web = url?.protocol === 'http:' || url?.protocol === 'https:';
    return web && url.username === '' && url.password === '' && written.length <= 2000;
}
function portOf(address) {
    return Number(address.slice(address.lastIndexOf(':') + 1));
}

;// CONCATENATED MODULE: ./build/packages/config/src/issues.js



/** One answer of the schema as problems of the file: what was found there, and what was expected. */
function issueProblems(issue, value) {
    const path = issue.path;
    const where = path.length === 0 ? 'the file' : path.join('.');
    if (issue.code === 'unrecognized_keys') {
        return issue.keys
            .slice(0, 20)
            .map((key) => ({ path: [...path, key], atKey: true, text: unknownKey(key, path, where) }));
    }
    if (issue.code === 'invalid_key') {
        const expected = issue.issues[0]?.message ?? 'another name';
        return [{ path, atKey: true, text: `${where}: found the key "${String(path.at(-1))}", expected ${expected}.` }];
    }
    const found = valueAt(value, path);
    const shown = found === undefined ? 'nothing' : describe(found);
    return [{ path, text: `${where}: found ${shown}, expected ${issue.message}.` }];
}
function unknownKey(key, path, where) {
    const known = knownKeys(path);
    const suggestion = nearest(key, known);
    const hint = suggestion ? ` Did you mean "${suggestion}"?` : '';
    return `${where}: found the unknown key "${key}", expected one of ${known.join(', ')}.${hint}`;
}
/** The keys that the schema has at a place of the file. */
function knownKeys(path) {
    let at = fileSchema;
    for (const key of path)
        at = inner(at, key);
    at = unwrapped(at);
    if (at instanceof schemas/* ZodRecord */.b8S && at.keyType instanceof schemas/* ZodEnum */.Vb4)
        return at.keyType.options.map(String);
    return at instanceof schemas/* ZodObject */.bvH ? Object.keys(at.shape).filter((key) => key !== '$schema') : [];
}
function inner(schema, key) {
    const at = unwrapped(schema);
    if (at instanceof schemas/* ZodObject */.bvH)
        return at.shape[String(key)] ?? at;
    if (at instanceof schemas/* ZodRecord */.b8S)
        return at.valueType;
    return at instanceof schemas/* ZodArray */.naA ? at.element : at;
}
function unwrapped(schema) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodNullable */.l1C) {
        return unwrapped(schema.def.innerType);
    }
    return schema instanceof schemas/* ZodPipe */.utH ? unwrapped(schema.def.in) : schema;
}
function valueAt(value, path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
function describe(found) {
    if (found === null)
        return 'nothing';
    if (Array.isArray(found))
        return `a list of ${found.length}`;
    if (typeof found === 'object')
        return `a map with ${Object.keys(found).slice(0, 3).join(', ') || 'no key'}`;
    const kind = typeof found === 'string' ? 'the text' : `the ${typeof found}`;
    return `${kind} ${JSON.stringify(String(found).slice(0, 60))}`;
}

;// CONCATENATED MODULE: ./build/packages/config/src/keys.js

/** Keys that stand twice in one map, or that name no key of ours in any map, each with its place. */
function badKeys(document, lines) {
    const problems = [];
    const waiting = [document.contents];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if ((0,dist/* isSeq */.oP)(node))
            waiting.push(...node.items);
        if (!(0,dist/* isMap */.jh)(node))
            continue;
        const seen = new Set();
        for (const { key, value } of node.items) {
            waiting.push(value);
            const name = (0,dist/* isScalar */.jn)(key) ? key.value : key;
            const problem = problemOf(name, seen);
            if (problem)
                problems.push(`${place(key, lines)}: ${problem}`);
            seen.add(name);
        }
    }
    return problems;
}
function problemOf(name, seen) {
    if (typeof name !== 'string' && typeof name !== 'number')
        return 'found a key that is no text, expected a name.';
    if (name === '__proto__')
        return 'found the key "__proto__", expected another name.';
    return seen.has(name) ? `found the key "${name}" a second time, expected each key once.` : undefined;
}
function place(key, lines) {
    const { line, col } = lines.linePos(key?.range?.[0] ?? 0);
    return `${line}:${col}`;
}

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(3683);
;// CONCATENATED MODULE: ./build/packages/config/src/problems.js


const shownProblems = 10;
/** All problems in one error, each with file, line and column, in the order of the file. */
function problems_configError(source, problems) {
    const placed = problems.map((problem) => ({ problem, offset: offsetOf(source.document, problem) }));
    placed.sort((a, b) => a.offset - b.offset);
    const texts = placed.map(({ problem, offset }) => {
        const { line, col } = source.lines.linePos(offset);
        return `${source.file}:${line}:${col}: ${problem.text}`;
    });
    return invalid(texts);
}
function invalid(texts) {
    const left = texts.length - shownProblems;
    const more = left > 0 ? [`and ${left} more.`] : [];
    return new src/* ConfigurationError */.j1('config-invalid', [...texts.slice(0, shownProblems), ...more].join('\n'));
}
function problems_lineOf({ document, lines }, { path }) {
    // A skip is named by its glob, which is a key; so is a key that stands for what is left out.
    const offset = path[0] === 'skip' ? keyOffset(document, path) : offsetOf(document, { path, text: '' });
    return lines.linePos(offset ?? 0).line;
}
function offsetOf(document, { path, atKey }) {
    if (atKey)
        return keyOffset(document, path) ?? 0;
    for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        const range = node?.range;
        if (range?.[0] !== undefined)
            return range[0];
    }
    return 0;
}
function keyOffset(document, path) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!(0,dist/* isMap */.jh)(parent))
        return undefined;
    const pair = parent.items.find((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && item.key.value === path.at(-1));
    return (0,dist/* isScalar */.jn)(pair?.key) ? pair.key.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/domains.js
/** Hosts of one environment by service; a service that has none there is left out. */
function hostsOf({ domains }, stage) {
    const hosts = domains.services.flatMap((service) => {
        const host = hostOf(service, domains, stage);
        return host === undefined ? [] : [[service.name, host]];
    });
    return new Map(hosts);
}
// Seed 004 §1.3: production at the apex, the others below a prefix of their own, nothing in CI, localhost for developers.
function hostOf(service, domains, stage) {
    if (service.environments && !service.environments.includes(stage.name))
        return undefined;
    if (stage.host === 'github-actions')
        return undefined;
    if (stage.host === 'local')
        return 'localhost';
    if (service.on === 'internal')
        return joined([service.prefix], domains.internal);
    return joined([prefixOf(domains, stage), service.prefix], domains.base);
}
/** `x-staging` unless the file says otherwise; production has the domain itself. */
function prefixOf({ prefixes }, stage) {
    return prefixes[stage.name] ?? (stage.name === 'production' ? '' : `x-${stage.slug}`);
}
function joined(words, domain) {
    const label = words.filter((word) => word !== '').join('-');
    return label === '' ? domain : `${label}.${domain}`;
}
/**
 * Whether a certificate covers a host. A wildcard stands for one label only, and Cloudflare's free certificate
 * is for the zone and its own wildcard: `secrets.internal.example.com` is not covered by `*.example.com`.
 */
function covered({ base, internal, certificates }, host) {
    const internalIsZone = !internal.endsWith(`.${base}`);
    const zones = [base, ...(internalIsZone ? [internal] : [])];
    const [, ...rest] = host.split('.');
    const parent = rest.join('.');
    return host === 'localhost' || zones.includes(host) || zones.includes(parent) || certificates.includes(`*.${parent}`);
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/layers.js

/** The namespaces of a layer in an environment: `data-{env}` is `data-prod` in production. */
function namespacesOf(layer, stage) {
    return layer.namespaces.map((name) => name.replace('{env}', stage.slug));
}
/** The key of a layer's Terraform state in an environment. */
function stateKey(layer, stage) {
    return layer.state.replaceAll('{env}', stage.slug).replaceAll('{layer}', layer.name);
}
/** Layer and environment of a namespace, `system` for what every cluster has, or undefined when nobody claims it. */
function placementOf({ layers, stages }, namespace) {
    if (systemNamespaces.includes(namespace))
        return 'system';
    for (const layer of layers) {
        if (layer.namespaces.includes(namespace))
            return { layer, stage: undefined };
        const stage = stages.find((one) => namespacesOf(layer, one).includes(namespace));
        if (stage)
            return { layer, stage };
    }
    return undefined;
}
/** The layer that claims a folder or one above it. */
function layerOfPath({ layers }, path) {
    return layers.find(({ directories }) => directories.some((folder) => path === folder || path.startsWith(`${folder}/`)));
}
/** An environment by its name, or by the short one in its namespaces and files. */
function stageNamed({ stages }, name) {
    return stages.find((one) => one.name === name) ?? stages.find(({ slug }) => slug === name);
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/checks.js



/** What the form of the file cannot say of the topology: names that must exist, things that only one may claim. */
function checkTopology(topology) {
    return [
        ...promotionProblems(topology),
        ...slugProblems(topology),
        ...directoryProblems(topology),
        ...namespaceProblems(topology),
        ...stateProblems(topology),
        ...domainProblems(topology),
        ...phaseProblems(topology),
    ];
}
function promotionProblems({ stages }) {
    const names = stages.map(({ name }) => name);
    const unknown = stages.flatMap(({ name, promotedFrom }) => {
        if (promotedFrom === undefined || (names.includes(promotedFrom) && promotedFrom !== name))
            return [];
        const path = ['environments', name, 'promoted_from'];
        const text = `environments.${name}.promoted_from: found "${promotedFrom}", expected another environment: one of ${names.filter((one) => one !== name).join(', ')}.`;
        return [{ path, text }];
    });
    if (unknown.length > 0)
        return unknown;
    const circle = circleOf(stages.map(({ name, promotedFrom }) => ({ name, needs: promotedFrom ? [promotedFrom] : [] })));
    if (!circle)
        return [];
    const [first = ''] = circle;
    const shown = [...circle, first].join(' is promoted from ');
    const text = `environments.${first}.promoted_from: found a circle, ${shown}, expected a first one.`;
    return [{ path: ['environments', first, 'promoted_from'], text }];
}
function slugProblems({ stages }) {
    return twice(stages, ({ slug }) => [slug]).map(({ claim, first, second }) => ({
        path: ['environments', second.name],
        text: `environments.${second.name}: found the short name "${claim}", which stands for ${first.name} too in namespaces and state keys, expected an alias of its own.`,
    }));
}
function directoryProblems({ layers }) {
    const all = layers.flatMap((layer) => layer.directories.map((folder) => ({ layer, folder })));
    return all.flatMap(({ layer, folder }, index) => {
        const other = all.find((one, at) => (at < index && one.folder === folder) || (one.folder !== folder && `${folder}/`.startsWith(`${one.folder}/`)));
        if (!other)
            return [];
        const text = `layers.${layer.id}.directories: found "${folder}", which ${other.layer.id} claims by "${other.folder}", expected each directory in one layer.`;
        return [{ path: ['layers', layer.id, 'directories'], text }];
    });
}
function namespaceProblems({ layers, stages }) {
    const namesOf = (layer) => new Set(stages.flatMap((stage) => namespacesOf(layer, stage)));
    return twice(layers, (layer) => [...namesOf(layer)]).map(({ claim, first, second }) => ({
        path: ['layers', second.id, 'namespaces'],
        text: `layers.${second.id}.namespaces: found "${claim}", which belongs to ${first.id} too, expected each namespace in one layer.`,
    }));
}
// Two pairs with one key would overwrite each other's state.
function stateProblems({ layers, stages }) {
    const pairs = layers.flatMap((layer) => stages.map((stage) => ({ layer, stage })));
    const clashes = twice(pairs, ({ layer, stage }) => [stateKey(layer, stage)]);
    const byLayer = new Map(clashes.map((clash) => [clash.second.layer.id, clash]));
    return [...byLayer.values()].map(({ claim, first, second }) => ({
        path: ['layers', second.layer.id, 'state'],
        text: `layers.${second.layer.id}.state: found the key "${claim}" for ${second.stage.name}, which ${first.layer.id} has in ${first.stage.name}, expected a key of its own for each layer and environment.`,
    }));
}
function domainProblems(topology) {
    const names = topology.stages.map(({ name }) => name);
    const unknown = topology.domains.services.flatMap(({ name, environments = [] }) => environments
        .filter((one) => !names.includes(one))
        .map((one) => ({
        path: ['domains', 'services', name, 'environments'],
        text: `domains.services.${name}.environments: found "${one}", expected one of ${names.join(', ')}.`,
    })));
    const shared = topology.stages
        .filter(({ host }) => host !== 'local')
        .flatMap((stage) => twice([...hostsOf(topology, stage)], ([, host]) => [host]).map(({ claim, first, second }) => ({
        path: ['domains', 'services', second[0]],
        text: `domains.services.${second[0]}: found the host "${claim}" in ${stage.name}, which ${first[0]} has too, expected a prefix of its own.`,
    })));
    return [...unknown, ...shared];
}
function phaseProblems({ phases }) {
    const all = phases.flatMap((phase, at) => phase.components.map((component) => ({ phase, at, component })));
    const again = twice(all, ({ component }) => [component.name]).map(({ claim, first, second }) => ({
        path: ['phases', second.phase.name, claim],
        text: `phases.${second.phase.name}: found ${claim}, which comes up in phase ${first.phase.name} already, expected it once.`,
    }));
    const needs = all.flatMap(({ phase, at, component }) => component.needs.flatMap((need) => {
        const needed = all.find((one) => one.component.name === need);
        if (needed && needed.at <= at)
            return [];
        const why = needed ? `which comes up later, in phase ${needed.phase.name}` : 'which no phase names';
        const text = `phases.${phase.name}.${component.name}.needs: found "${need}", ${why}, expected a component of this phase or an earlier one.`;
        return [{ path: ['phases', phase.name, component.name, 'needs'], text }];
    }));
    if (again.length + needs.length > 0)
        return [...again, ...needs];
    return phases.flatMap(({ name, components }) => {
        const here = components.map((one) => one.name);
        const circle = circleOf(components.map((one) => ({ name: one.name, needs: one.needs.filter((need) => here.includes(need)) })));
        if (!circle)
            return [];
        const text = `phases.${name}: found a circle, ${[...circle, circle[0]].join(' needs ')}, expected an order.`;
        return [{ path: ['phases', name, circle[0] ?? ''], text }];
    });
}
/** What two of them claim. */
function twice(all, claimsOf) {
    const owners = new Map();
    return all.flatMap((second) => claimsOf(second).flatMap((claim) => {
        const first = owners.get(claim);
        if (first === undefined)
            owners.set(claim, second);
        return first === undefined || first === second ? [] : [{ claim, first, second }];
    }));
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/defaults.js
// Seed 004 §1.2. Its `prod` is `production` on the wire and on GitHub.
const every = { runner: undefined, permission: 'write' };
const defaultStages = [
    { name: 'dev', slug: 'dev', host: 'local', lifetime: 'permanent', data: 'local', promotedFrom: undefined, ...every },
    {
        name: 'ci',
        slug: 'ci',
        host: 'github-actions',
        lifetime: 'minutes',
        data: 'temporary',
        promotedFrom: undefined,
        ...every,
    },
    {
        name: 'test',
        slug: 'test',
        host: 'temporary',
        lifetime: 'pull-request',
        data: 'temporary',
        promotedFrom: undefined,
        ...every,
    },
    {
        name: 'staging',
        slug: 'staging',
        host: 'dedicated',
        lifetime: 'permanent',
        data: 'production-dump',
        promotedFrom: undefined,
        ...every,
    },
    {
        name: 'production',
        slug: 'prod',
        host: 'dedicated',
        lifetime: 'permanent',
        data: 'real',
        promotedFrom: 'staging',
        runner: undefined,
        permission: 'maintain',
    },
];
const defaultState = '{env}/{layer}.tfstate';
// Seed 001 wins on names and layers; 004's `data`, `apps` and `observability` are accepted besides.
const defaultLayers = [
    {
        id: 'L1',
        name: 'bootstrap',
        directories: ['1.bootstrap'],
        namespaces: ['kube-system', 'bootstrap', 'cert-manager', 'local-path-storage'],
        state: defaultState,
        deployedBy: 'actions',
    },
    {
        id: 'L2',
        name: 'platform',
        directories: ['2.platform'],
        namespaces: ['platform', 'kubero', 'kubero-operator-system', 'observability'],
        state: defaultState,
        deployedBy: 'atlantis',
    },
    {
        id: 'L3',
        name: 'data',
        directories: ['3.data'],
        namespaces: ['data-{env}', 'data'],
        state: defaultState,
        deployedBy: 'atlantis',
    },
    {
        id: 'L4',
        name: 'apps',
        directories: ['4.apps'],
        namespaces: ['apps-{env}', 'apps'],
        state: defaultState,
        deployedBy: 'atlantis',
    },
];
/** Namespaces that every cluster has and that belong to nobody's layer. */
const defaults_systemNamespaces = (/* unused pure expression or super */ null && (['default', 'kube-public', 'kube-node-lease']));
// Seed 004 §1.3 and §7: what is internal runs once, for staging and production; the rest is the application.
const inside = { on: 'internal', environments: ['staging', 'production'] };
const defaultDomainServices = [
    { name: 'vault', prefix: 'secrets', ...inside },
    { name: 'kubero_ui', prefix: 'kcloud', ...inside },
    { name: 'kubero_backend', prefix: 'kapi', ...inside },
    { name: 'signoz', prefix: 'signoz', ...inside },
    { name: 'openpanel', prefix: 'openpanel', ...inside },
    { name: 'frontend', prefix: '', on: 'base', environments: undefined },
    { name: 'backend', prefix: 'api', on: 'base', environments: undefined },
];
// Seed 004 §3.
const defaultPhases = [
    {
        name: '0.x',
        components: [
            { name: 'k3s', needs: [] },
            { name: 'platform-postgresql', needs: ['k3s'] },
            { name: 'vault', needs: ['platform-postgresql'] },
        ],
    },
    {
        name: '1.x',
        components: [
            { name: 'kubernetes-dashboard', needs: [] },
            { name: 'kubero', needs: ['platform-postgresql'] },
            { name: 'business-postgresql', needs: [] },
        ],
    },
    {
        name: '2.x',
        components: [
            { name: 'arangodb', needs: [] },
            { name: 'redis', needs: [] },
            { name: 'clickhouse', needs: [] },
        ],
    },
    {
        name: '3.x',
        components: [
            { name: 'signoz', needs: ['clickhouse'] },
            { name: 'openpanel', needs: ['clickhouse'] },
        ],
    },
    { name: '999', components: [{ name: 'apps', needs: ['kubero'] }] },
];

;// CONCATENATED MODULE: ./build/packages/config/src/topology/read.js

/** What the file says exists; what it leaves out is the documented layout. */
function topologyOf(content) {
    return {
        stages: stagesOf(content.environments ?? {}),
        layers: defaultLayers.map((layer) => layerOf(layer, content.layers?.[layer.id])),
        domains: domainsOf(content.domains ?? {}),
        phases: content.phases ? phasesOf(content.phases) : defaultPhases,
    };
}
/** The five documented environments, changed by what the file says of them, and whatever else it names. */
function stagesOf(given) {
    const names = new Set(Object.keys(given).map(canonical));
    const known = defaultStages.map(({ name }) => name);
    const others = [...names].filter((name) => !known.includes(name));
    return [...known, ...others].map((name) => stageOf(name, given[spelled(name, given)] ?? {}));
}
function stageOf(name, given) {
    const preset = defaultStages.find((one) => one.name === name);
    const slug = given.alias ?? preset?.slug ?? name;
    return {
        name,
        slug,
        host: given.host ?? preset?.host ?? 'dedicated',
        lifetime: given.lifetime ?? preset?.lifetime ?? 'permanent',
        data: given.data ?? preset?.data ?? 'temporary',
        promotedFrom: given.promoted_from ?? preset?.promotedFrom,
        runner: given.runner,
        permission: given.permission ?? preset?.permission ?? 'write',
        vars: given.vars ?? `envs/${slug}.tfvars`,
    };
}
/** `prod` is production: the wire and GitHub know it by that name. */
function canonical(name) {
    return name === 'prod' ? 'production' : name;
}
function spelled(name, given) {
    return name === 'production' && !Object.hasOwn(given, 'production') ? 'prod' : name;
}
function layerOf(preset, given) {
    return {
        id: preset.id,
        name: given?.name ?? preset.name,
        directories: (given?.directories ?? preset.directories).map((path) => path.replace(/\/$/, '')),
        namespaces: given?.namespaces ?? preset.namespaces,
        state: given?.state ?? preset.state,
        deployedBy: given?.deployed_by ?? preset.deployedBy,
    };
}
function domainsOf(given) {
    const services = given.services
        ? Object.entries(given.services).map(([name, { prefix, on, environments }]) => ({
            name,
            prefix,
            on,
            environments: environments?.map(canonical),
        }))
        : defaultDomainServices;
    return {
        base: given.base ?? '${BASE_DOMAIN}',
        internal: given.internal ?? '<internal_domain>',
        prefixes: Object.fromEntries(Object.entries(given.prefixes ?? {}).map(([name, prefix]) => [canonical(name), prefix])),
        services,
        certificates: given.certificates ?? [],
    };
}
function phasesOf(given) {
    return Object.entries(given)
        .map(([name, components]) => ({
        name,
        components: Object.entries(components).map(([component, { needs }]) => ({ name: component, needs })),
    }))
        .sort((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10));
}

;// CONCATENATED MODULE: ./build/packages/config/src/parse.js









const maxBytes = 64 * 1024;
const maxAliases = 50;
const maxDepth = 40;
/** The text of a `slipway.yml` as configuration, or ConfigurationError `config-invalid` that names every place to mend. */
function parseConfig(text, file) {
    const { source, config } = read(text, file);
    if (config.services.length > 0)
        return config;
    throw configError(source, [{ path: [], text: 'the file: found no services, expected at least one service.' }]);
}
/** What a `slipway.yml` says exists; unlike a receiver, who asks this needs no services in it. */
function parseTopology(text, file) {
    return read(text, file).config.topology;
}
function read(text, file) {
    const bytes = Buffer.byteLength(text);
    if (bytes > maxBytes) {
        throw invalid([`${file}:1:1: found a file of ${bytes} bytes, expected at most ${maxBytes}.`]);
    }
    const source = documentOf(text, file);
    const value = contentOf(source);
    const parsed = fileSchema.safeParse(value);
    if (!parsed.success)
        throw problems_configError(source, parsed.error.issues.flatMap((issue) => issueProblems(issue, value)));
    const config = configOf(parsed.data, file);
    const problems = [...checkMeaning(config), ...checkTopology(config.topology)];
    if (problems.length > 0)
        throw problems_configError(source, problems);
    return { source, config };
}
/** Where the rules of a file stand, such as `slipway.yml:5`; the file was read before. */
function placesIn(text, file) {
    const source = documentOf(text, file);
    return (rule) => `${file}:${lineOf(source, rule)}`;
}
function documentOf(text, file) {
    // The parser is recursive and compares keys pairwise; depth and keys are therefore looked at by ourselves.
    if (nestedTooDeeply(text))
        throw invalid([`${file}:1:1: found YAML nested deeper than ${maxDepth}, expected less.`]);
    const lines = new dist/* LineCounter */.HN();
    const options = { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' };
    const document = (0,dist/* parseDocument */.Tp)(text, options);
    const errors = document.errors.map(({ pos, message }) => {
        const { line, col } = lines.linePos(pos[0]);
        return `${line}:${col}: ${sentence(message)}`;
    });
    const texts = errors.length > 0 ? errors : badKeys(document, lines);
    if (texts.length > 0)
        throw invalid(texts.map((found) => `${file}:${found}`));
    return { file, document, lines };
}
function nestedTooDeeply(text) {
    let depth = 0;
    for (const character of text) {
        if (character === '[' || character === '{')
            depth += 1;
        if (character === ']' || character === '}')
            depth -= 1;
        if (depth > maxDepth)
            return true;
    }
    return /(?:[-?] ){40}|(?:^|\n) {200}/.test(text);
}
function contentOf({ document, file }) {
    try {
        return document.toJS({ maxAliasCount: maxAliases });
    }
    catch (cause) {
        if (!(cause instanceof ReferenceError || cause instanceof RangeError))
            throw cause;
        throw invalid([`${file}:1:1: found more than ${maxAliases} uses of YAML anchors, expected a plain file.`]);
    }
}
function sentence(message) {
    const first = message.split('\n', 1).join('').slice(0, 200);
    return `expected valid YAML: ${first.replace(/\.$/, '')}.`;
}
function configOf(content, file) {
    const services = Object.entries(content.services ?? {}).map(([name, { timeout, environments, health, store, ...rest }]) => ({
        name,
        ...rest,
        path: rest.path.replace(/^\.\//, '').replace(/\/+$/, ''),
        timeoutSeconds: timeout ?? defaultTimeoutSeconds,
        environments,
        health: health && healthOf(health),
        dokploy: store?.dokploy,
    }));
    const skip = Object.entries(content.skip).map(([pattern, reason]) => ({ pattern, reason }));
    const environments = content.environments ? environmentsOf(content.environments) : defaultEnvironments;
    return { file, services, shared: content.shared, skip, environments, topology: topologyOf(content) };
}
function environmentsOf(given) {
    const served = Object.entries(given).filter(([name, { accepts }]) => accepts || !withoutReceiver.includes(name));
    if (served.length === 0)
        return defaultEnvironments;
    return served.map(([name, { alias, accepts, schemes, secret, oidc, timeout, on_conflict, webhook, sync }]) => ({
        name,
        alias: alias ?? otherSpelling(name, given),
        accepts: accepts ?? defaultAccepts[canonical(name)] ?? [],
        schemes,
        secret,
        token: { repositoryId: oidc?.repository_id, environment: oidc?.environment, workflows: oidc?.job_workflow_ref },
        timeoutSeconds: timeout,
        onConflict: on_conflict ?? 'supersede',
        webhook: webhook ?? false,
        sync: sync ?? false,
    }));
}
/** Production is asked for by both of its names, whichever the file uses. */
function otherSpelling(name, given) {
    if (name === 'production')
        return Object.hasOwn(given, 'prod') ? undefined : 'prod';
    return name === 'prod' && !Object.hasOwn(given, 'production') ? 'production' : undefined;
}
function healthOf({ http, tcp, command, within, }) {
    const withinSeconds = within ?? defaultWithinSeconds;
    if (command !== undefined)
        return { probe: { kind: 'command', argv: command }, withinSeconds };
    if (http !== undefined)
        return { probe: { kind: 'http', url: http }, withinSeconds };
    const address = tcp ?? '';
    const colon = address.lastIndexOf(':');
    const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
    return { probe: { kind: 'tcp', host, port: Number(address.slice(colon + 1)) }, withinSeconds };
}

;// CONCATENATED MODULE: ./build/packages/config/src/index.js













/***/ })

};
