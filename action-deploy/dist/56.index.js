export const id = 56;
export const ids = [56];
export const modules = {

/***/ 56:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectDeployments: () => (/* reexport */ connectDeployments)
});

// UNUSED EXPORTS: connectConversations, connectGitHub, connectTags, deploymentStates

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(683);
;// CONCATENATED MODULE: ./build/packages/github/src/wire/broken.js
/** One try that brought no trustworthy answer: no connection, no end, too late, too much, or of the wrong type. */
class broken_Broken extends Error {
    /** False when a second try could only end the same way, as with an answer beyond every limit. */
    repeatable;
    constructor(reason, options = {}) {
        super(reason, options);
        this.name = 'Broken';
        this.repeatable = options.repeatable ?? true;
    }
}
/** A write that may or may not have happened. Whoever asked for it reads back before it is repeated. */
class UnknownOutcome extends Error {
    constructor(reason, options) {
        super(reason, options);
        this.name = 'UnknownOutcome';
    }
}
/** What a write answers; undefined when nobody knows whether it happened. */
async function unlessUnknown(write) {
    try {
        return await write();
    }
    catch (error) {
        if (error instanceof UnknownOutcome)
            return undefined;
        throw error;
    }
}
/** Text of a stranger as one line of bounded length that is safe to show. */
function oneLine(text) {
    const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return shown.length > 300 ? `${shown.slice(0, 300)}…` : shown;
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/parse.js

/** JSON that was parsed and not yet looked at, as an object with unknown fields; `where` names it in the error. */
function parse_object(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw mistyped(where, 'an object');
}
function array(value, where) {
    if (Array.isArray(value))
        return value;
    throw mistyped(where, 'a list');
}
function parse_text(value, where) {
    if (typeof value === 'string')
        return value;
    throw mistyped(where, 'text');
}
/** What GitHub may leave empty. */
function optionalText(value, where) {
    return value === null || value === undefined ? '' : parse_text(value, where);
}
function integer(value, where) {
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return value;
    throw mistyped(where, 'an integer');
}
/** The 40 hex digits of a git object. */
function objectId(value, where) {
    if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value))
        return value;
    throw mistyped(where, 'an object id of 40 hex digits');
}
function mistyped(where, expected) {
    return new src/* UpstreamError */.gA('github-mistyped', `GitHub's answer is not what its API describes: ${where} is not ${expected}. Run this again; if it stays, a proxy may be in the way.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/pages.js


const maxPages = 1_000;
/** Entries of all pages, in order. Only the server says which page is the last; a short page says nothing. */
async function* allPages(page) {
    for (let number = 1; number <= maxPages; number++) {
        const { data, headers } = await page(number);
        yield* array(data, 'a page of a list');
        if (!/;\s*rel="next"/.test(headers.link ?? ''))
            return;
    }
    throw new src/* UpstreamError */.gA('github-refused', `GitHub's list goes on beyond ${maxPages} pages.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/ports/ports.js
const deploymentStates = ['queued', 'pending', 'in_progress', 'success', 'failure', 'error', 'inactive'];

;// CONCATENATED MODULE: ./build/packages/github/src/deployments/deployment-payload.js

const tagForm = /^[^\p{C}\s]{1,255}$/u;
/** Anybody who can write deployments writes payloads; only exactly our words are ours. Unknown ones are ignored. */
function parsePayload(value) {
    const word = wordsOf(value);
    const [id, kind, tag, sourceTag, left] = ['id', 'kind', 'tag', 'sourceTag', 'left'].map(word);
    if (!matches(id, /^dep_[\w-]{1,100}$/) || !matches(kind, /^[a-z-]{1,40}$/) || !matches(tag, tagForm))
        return undefined;
    if (sourceTag !== undefined && !matches(sourceTag, tagForm))
        return undefined;
    if (left !== undefined && !matches(left, tagForm))
        return undefined;
    const [breakGlass, verdict] = ['breakGlass', 'verdict'].map(word);
    if (breakGlass !== undefined && typeof breakGlass !== 'string')
        return undefined;
    if (verdict !== undefined && typeof verdict !== 'string')
        return undefined;
    return {
        id,
        kind,
        tag,
        ...(sourceTag === undefined ? {} : { sourceTag }),
        ...(left === undefined ? {} : { left }),
        ...(breakGlass === undefined ? {} : { breakGlass: oneLine(breakGlass) }),
        ...(verdict === undefined ? {} : { verdict: oneLine(verdict) }),
    };
}
/**
 * What is sent. The `call` is of this one call alone: the same release can have run before, with the same id and on the
 * same commit, and only by this word is a deployment whose answer was lost told from that one.
 */
function payloadOf(payload, call) {
    const { breakGlass, verdict, ...words } = payload;
    return {
        ...words,
        ...(breakGlass === undefined ? {} : { breakGlass: oneLine(breakGlass) }),
        ...(verdict === undefined ? {} : { verdict: oneLine(verdict) }),
        call,
    };
}
function callOf(value) {
    return wordsOf(value)('call');
}
/** GitHub gives a payload back as an object, as its JSON, or (by GraphQL, and for a text) as JSON of that JSON. */
function wordsOf(value) {
    const once = typeof value === 'string' ? fromJson(value) : value;
    const payload = typeof once === 'string' ? fromJson(once) : once;
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
        return () => undefined;
    return (key) => (Object.hasOwn(payload, key) ? Reflect.get(payload, key) : undefined);
}
function matches(value, form) {
    return typeof value === 'string' && form.test(value);
}
function fromJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/github/src/deployments/deployment-parse.js




function parseDeployment(value) {
    const from = parse_object(value, 'a deployment');
    return {
        id: integer(from['id'], 'the id of a deployment'),
        commit: objectId(from['sha'], 'the sha of a deployment'),
        environment: parse_text(from['environment'], 'the environment of a deployment'),
        createdAt: parse_text(from['created_at'], 'the time of a deployment'),
        creator: login(from['creator']),
        payload: parsePayload(from['payload']),
    };
}
function parseStatus(value) {
    const from = parse_object(value, 'a deployment status');
    const logUrl = from['log_url'];
    const environmentUrl = from['environment_url'];
    return {
        state: parseState(parse_text(from['state'], 'the state of a deployment')),
        description: typeof from['description'] === 'string' ? from['description'] : '',
        ...(typeof logUrl === 'string' && logUrl !== '' ? { logUrl } : {}),
        ...(typeof environmentUrl === 'string' && environmentUrl !== '' ? { environmentUrl } : {}),
    };
}
/** A job that waits for its environment shows as `waiting`, which no write of ours can be. */
function parseState(state) {
    const known = deploymentStates.find((candidate) => candidate === state);
    if (known)
        return known;
    if (state === 'waiting')
        return 'queued';
    throw new src/* UpstreamError */.gA('github-mistyped', `GitHub names a deployment state that its API does not describe: ${JSON.stringify(state.slice(0, 40))}.`);
}
/** The account is gone when there is none. */
function login(creator) {
    if (typeof creator !== 'object' || creator === null || !('login' in creator))
        return '';
    return typeof creator.login === 'string' ? creator.login : '';
}

;// CONCATENATED MODULE: ./build/packages/github/src/deployments/deployments.js







const maxDescription = 140;
const readBackWaitsMs = [500, 1_000, 2_000];
/** Deployments of one repository on GitHub. */
function createDeploymentStore(remote) {
    return {
        list: (query) => list(remote, query),
        statuses: (id) => statuses(remote, id),
        create: (deployment) => create(remote, deployment),
        setStatus: (id, status) => setStatus(remote, id, status),
    };
}
async function list({ rest, owner, repo }, { environment, atMost }) {
    const where = { owner, repo, environment, per_page: Math.min(100, atMost) };
    const found = new Map();
    for await (const entry of allPages((page) => rest.repos.listDeployments({ ...where, page }))) {
        // A deployment made between two pages moves the last one of a page onto the next.
        const deployment = parseDeployment(entry);
        found.set(deployment.id, deployment);
        if (found.size >= atMost)
            break;
    }
    return [...found.values()].toSorted((a, b) => b.id - a.id);
}
async function statuses({ rest, owner, repo }, id) {
    const where = { owner, repo, deployment_id: id, per_page: 100 };
    const found = [];
    for await (const entry of allPages((page) => rest.repos.listDeploymentStatuses({ ...where, page }))) {
        found.push(parseStatus(entry));
    }
    return found;
}
/** Repeated only when this very one is nowhere: two deployments of one run would tell two stories. */
async function create(remote, deployment) {
    const call = (0,external_node_crypto_.randomUUID)();
    const made = (await post(remote, deployment, call)) ??
        (await readBack(remote, deployment, call)) ??
        (await post(remote, deployment, call)) ??
        (await readBack(remote, deployment, call));
    if (made)
        return made;
    throw lost(`deployment ${deployment.payload.id}`);
}
/** Without `auto_merge: false` GitHub merges main into the ref and makes no deployment; without contexts it waits for all. */
async function post({ rest, owner, repo }, deployment, call) {
    const { commit, environment, description, payload, production } = deployment;
    return await unlessUnknown(async () => {
        const { data, status } = await rest.repos.createDeployment({
            owner,
            repo,
            ref: commit,
            environment,
            description: shortened(description),
            payload: payloadOf(payload, call),
            auto_merge: false,
            required_contexts: [],
            production_environment: production,
            transient_environment: false,
        });
        if (Number(status) === 201)
            return parseDeployment(data);
        throw new src/* UpstreamError */.gA('github-refused', `GitHub made no deployment to ${environment}: it answered ${status}.`);
    });
}
async function readBack({ rest, owner, repo, clock }, { environment, commit }, call) {
    const where = { owner, repo, environment, sha: commit, per_page: 100 };
    for (const waitMs of [0, ...readBackWaitsMs]) {
        if (waitMs > 0)
            await clock.wait(waitMs);
        for await (const entry of allPages((page) => rest.repos.listDeployments({ ...where, page }))) {
            if (callOf(parse_object(entry, 'a deployment')['payload']) === call)
                return parseDeployment(entry);
        }
    }
    return undefined;
}
async function setStatus(remote, id, status) {
    for (let tried = 1; tried <= 2; tried++) {
        if (await postStatus(remote, id, status))
            return;
        const [newest] = await statuses(remote, id);
        if (newest?.state === status.state && newest.description === shortened(status.description))
            return;
    }
    throw lost(`status ${status.state} of deployment ${id}`);
}
async function postStatus({ rest, owner, repo }, id, status) {
    return await unlessUnknown(async () => {
        await rest.repos.createDeploymentStatus({
            owner,
            repo,
            deployment_id: id,
            state: status.state,
            description: shortened(status.description),
            ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
            ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
        });
        return true;
    });
}
/** GitHub refuses more than 140 characters; half of a surrogate pair would be none. */
function shortened(description) {
    if (description.length <= maxDescription)
        return description;
    return `${description.slice(0, maxDescription - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
function lost(what) {
    return new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it recorded ${what}, and does not show it. Run this again.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/commit-id.js

/** An id becomes a line of a request, so it has to be one. */
function commit_id_checkIds(ids) {
    const wrong = ids.find((id) => !/^[0-9a-f]{40}$/.test(id));
    if (wrong === undefined)
        return;
    throw new src/* PreconditionError */.Rb('base-unresolved', `${JSON.stringify(wrong)} is no commit id of 40 hex digits.`);
}
/** For an id that may be a commit's somewhere, and is none here. */
function commit_id_baseUnresolved(id) {
    return new src/* PreconditionError */.Rb('base-unresolved', `The repository on GitHub does not have ${id}, so nothing can be said about its history. Push it, or check that the right repository was asked.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/refusal.js


/** An answer that says no, as far as our errors are made of it. Adapters find it as the `cause` of what is thrown. */
class Refusal extends Error {
    status;
    /** Such as `POST /repos/o/r/git/refs`. */
    request;
    requestId;
    /** Which rights would have done, such as `contents=write; contents=write,workflows=write`. */
    acceptedPermissions;
    singleSignOn;
    constructor({ method, url }, { status, headers, body }) {
        super(textOf(body));
        this.name = 'Refusal';
        this.status = status;
        this.request = `${method} ${new URL(url).pathname}`;
        this.requestId = oneLine(headers.get('x-github-request-id') ?? 'none');
        this.acceptedPermissions = oneLine(headers.get('x-accepted-github-permissions') ?? '');
        this.singleSignOn = headers.has('x-github-sso');
    }
}
function refusalOf(error) {
    return error instanceof Error && error.cause instanceof Refusal ? error.cause : undefined;
}
/** What a refusal means wherever it happens; an adapter that knows more says it better. */
function explain(refusal) {
    const { status, request, message, requestId } = refusal;
    const cause = { cause: refusal };
    if (status === 401) {
        return new src/* PreconditionError */.Rb('token-invalid', `GitHub does not know the token (${request}). It is wrong, expired or revoked; hand in a current one.`, cause);
    }
    if (status === 403)
        return explainForbidden(refusal);
    if (status === 404) {
        return new src/* PreconditionError */.Rb('not-found', `GitHub has nothing at ${request}, or the token may not see it. Check the names, and that the token reads this repository.`, cause);
    }
    return new src/* UpstreamError */.gA('github-refused', `GitHub refused ${request} with ${status}: ${message} (request ${requestId}).`, cause);
}
function explainForbidden(refusal) {
    const { request, message } = refusal;
    const cause = { cause: refusal };
    if (refusal.singleSignOn || /\bSAML\b|single sign-on/i.test(message)) {
        return new src/* PreconditionError */.Rb('token-sso', `GitHub refused ${request}: the organization asks for single sign-on, and the token is not authorized for it. Authorize it in the token's settings.`, cause);
    }
    if (forbiddenByRule(message)) {
        return new src/* PreconditionError */.Rb('ruleset', `A rule of the repository forbids ${request}: ${message}`, cause);
    }
    const right = neededRight(refusal);
    return new src/* PreconditionError */.Rb('token-permission', `The token may not do ${request}: ${message}. It needs the right \`${right}\`: add it under \`permissions:\` of the job, or hand in a token that has it.`, cause);
}
function forbiddenByRule(message) {
    return /rule violation|ruleset|being restricted|protected (tag|branch|ref)|reference update failed/i.test(message);
}
/** The first alternative GitHub names is the smallest; `a=write,b=read` is written as permissions are in a workflow. */
function neededRight({ acceptedPermissions, request }) {
    const [first = ''] = acceptedPermissions.split(';');
    if (first.trim() !== '')
        return first.trim().replaceAll('=', ': ').replaceAll(',', ', ');
    const level = /^GET |\/graphql$/.test(request) ? 'read' : 'write';
    return /\/deployments\b/.test(request) ? `deployments: ${level}` : `contents: ${level}`;
}
/** GitHub's `message` with its `errors`; of anything else, such as a proxy's page, only a start. */
function textOf(body) {
    const text = body.toString('utf8');
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed === 'object' && parsed !== null && 'message' in parsed) {
            const details = 'errors' in parsed ? ` ${JSON.stringify(parsed.errors)}` : '';
            return oneLine(`${String(parsed.message)}${details}`);
        }
    }
    catch {
        // Not JSON: the text itself is all there is.
    }
    return oneLine(text) || 'no reason given';
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/pkt-line.js

const flush = '0000';
const delimiter = '0001';
const special = {
    0: { kind: 'flush' },
    1: { kind: 'delimiter' },
    2: { kind: 'end' },
};
/** A text as one packet: four hex digits of length that count themselves, then the text. */
function line(text) {
    const bytes = Buffer.byteLength(text) + 1;
    return `${(bytes + 4).toString(16).padStart(4, '0')}${text}\n`;
}
/** Every packet of a body; `Broken` when the body ends inside of one. */
function readPackets(body) {
    const packets = [];
    for (let at = 0; at < body.length;) {
        const digits = body.toString('latin1', at, at + 4);
        if (!/^[0-9a-f]{4}$/i.test(digits))
            throw new broken_Broken('no packet of git’s where one should begin');
        const length = Number.parseInt(digits, 16);
        const packet = special[length];
        if (!packet && (length < 4 || at + length > body.length))
            throw new broken_Broken('an answer that ends inside a packet');
        packets.push(packet ?? { kind: 'line', payload: body.subarray(at + 4, at + length) });
        at += packet ? 4 : length;
    }
    return packets;
}
/** The text of a packet without the line break that git may end it with. */
function pkt_line_textOf(payload) {
    return payload.toString('utf8').replace(/\n$/, '');
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/git-command.js



const answerType = 'application/x-git-upload-pack-result';
const capBytes = 32 * 1024 * 1024;
/** The repository's git endpoint does not speak this protocol; the API answers the same questions more slowly. */
class git_command_NoGitEndpoint extends Error {
    constructor(reason) {
        super(reason);
        this.name = 'NoGitEndpoint';
    }
}
/**
 * One command of git's protocol v2, in one POST without the usual GET before it. `parse` throws `Broken` for a body
 * that is not whole, and the transport then asks again.
 */
async function gitCommand(endpoint, { command, args }, parse) {
    const head = [`command=${command}`, 'agent=slipway', 'object-format=sha1'].map(line).join('');
    const parsed = [];
    const answer = await git_command_post(endpoint, `${head}${delimiter}${args.map(line).join('')}${flush}`, ({ headers, body }) => {
        if (headers.get('content-type') === answerType)
            parsed.push(parse(body));
    });
    for (const value of parsed)
        return value;
    throw new git_command_NoGitEndpoint(answer.headers.get('content-type') ?? 'no content type');
}
async function git_command_post({ url, authorization, transport }, body, verify) {
    const headers = {
        authorization,
        accept: answerType,
        'content-type': 'application/x-git-upload-pack-request',
        'git-protocol': 'version=2',
        'user-agent': 'git/slipway',
    };
    try {
        return await transport.send({ method: 'POST', url, kind: 'read', headers, body, capBytes, verify });
    }
    catch (error) {
        const status = refusalOf(error)?.status ?? 0;
        if ([404, 405, 415, 501].includes(status))
            throw new git_command_NoGitEndpoint(`${status}`);
        if (error instanceof Error && error.cause instanceof broken_Broken && !error.cause.repeatable) {
            throw new git_command_NoGitEndpoint(error.cause.message);
        }
        throw error;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
;// CONCATENATED MODULE: ./build/packages/github/src/git/pack-delta.js

/** The object that a delta of git's makes of its base: a list of copies from the base and of new bytes. */
function applyDelta(base, delta, maxBytes) {
    const reader = byteReader(delta);
    if (varint(reader) !== base.length)
        throw new broken_Broken('a delta against another object');
    const size = varint(reader);
    if (size > maxBytes)
        throw new broken_Broken('an object beyond every limit', { repeatable: false });
    const result = Buffer.alloc(size);
    let filled = 0;
    while (!reader.done()) {
        const part = nextPart(reader, base);
        if (filled + part.length > size)
            throw new broken_Broken('a delta that makes more than it announced');
        filled += part.copy(result, filled);
    }
    if (filled !== size)
        throw new broken_Broken('a delta that makes less than it announced');
    return result;
}
function nextPart(reader, base) {
    const command = reader.byte();
    if (command === 0)
        throw new broken_Broken('a delta with an unknown command');
    if (command < 128)
        return reader.bytes(command);
    const offset = flagged(reader, command, [1, 2, 4, 8]);
    const size = flagged(reader, command >> 4, [1, 2, 4]) || 0x10000;
    if (offset + size > base.length)
        throw new broken_Broken('a delta that copies what is not there');
    return base.subarray(offset, offset + size);
}
/** A little-endian number of which only the bytes that are not zero are there, one flag for each. */
function flagged(reader, flags, bits) {
    return bits.reduce((sum, bit, index) => sum + (flags & bit ? reader.byte() * 256 ** index : 0), 0);
}
function varint(reader) {
    let value = 0;
    for (let factor = 1;; factor *= 128) {
        const byte = reader.byte();
        value += (byte & 127) * factor;
        if (byte < 128)
            return value;
        if (factor > 2 ** 35)
            throw new broken_Broken('a delta with an endless number');
    }
}
function byteReader(source) {
    let at = 0;
    const bytes = (count) => {
        if (at + count > source.length)
            throw new broken_Broken('a delta that is cut off');
        at += count;
        return source.subarray(at - count, at);
    };
    return { done: () => at === source.length, byte: () => bytes(1).readUInt8(0), bytes };
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/packfile.js




const types = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const maxObjectBytes = 8 * 1024 * 1024;
const maxTotalBytes = 256 * 1024 * 1024;
const trailerBytes = 20;
/** Every object of a packfile that stands alone, by id. Ids are computed, so no object can pass for another. */
function readPack(pack) {
    const end = pack.length - trailerBytes;
    if (end < 12 || pack.toString('latin1', 0, 4) !== 'PACK' || pack.readUInt32BE(4) !== 2) {
        throw new broken_Broken('a packfile without its head');
    }
    const sum = (0,external_node_crypto_.createHash)('sha1').update(pack.subarray(0, end)).digest();
    if (!sum.equals(pack.subarray(end)))
        throw new broken_Broken('a packfile that is cut off or damaged');
    return resolve(readEntries(pack.subarray(0, end)));
}
function readEntries(pack) {
    const entries = [];
    const count = pack.readUInt32BE(8);
    let total = 0;
    let at = 12;
    while (entries.length < count) {
        const { entry, next } = readEntry(pack, at);
        total += entry.content.length;
        if (total > maxTotalBytes)
            throw new broken_Broken('a packfile beyond every limit', { repeatable: false });
        entries.push(entry);
        at = next;
    }
    if (at !== pack.length)
        throw new broken_Broken('a packfile with more than its objects');
    return entries;
}
function readEntry(pack, offset) {
    let at = offset;
    let byte = byteAt(pack, at++);
    const type = (byte >> 4) & 7;
    let size = byte & 15;
    for (let factor = 16; byte & 128; factor *= 128) {
        byte = byteAt(pack, at++);
        size += (byte & 127) * factor;
    }
    if (size > maxObjectBytes)
        throw new broken_Broken('an object beyond every limit', { repeatable: false });
    const { kind, next } = kindOf(pack, { type, offset, at });
    const { content, consumed } = inflate(pack.subarray(next), size);
    return { entry: { offset, kind, content }, next: next + consumed };
}
function kindOf(pack, { type, offset, at }) {
    const plain = types[type];
    if (plain)
        return { kind: plain, next: at };
    if (type === 7)
        return { kind: { baseId: pack.toString('hex', at, at + 20) }, next: at + 20 };
    if (type !== 6)
        throw new broken_Broken('a packfile with an unknown kind of object');
    let next = at;
    let byte = byteAt(pack, next++);
    let distance = byte & 127;
    while (byte & 128) {
        byte = byteAt(pack, next++);
        distance = (distance + 1) * 128 + (byte & 127);
    }
    return { kind: { baseOffset: offset - distance }, next };
}
/** Objects follow each other without a length of their packed form: only inflating tells where one ends. */
function inflate(packed, size) {
    try {
        const options = { info: true, maxOutputLength: Math.max(size, 1) };
        const { buffer, engine } = (0,external_node_zlib_.inflateSync)(packed, options);
        if (buffer.length !== size)
            throw new Error('another size than announced');
        return { content: buffer, consumed: engine.bytesWritten };
    }
    catch (error) {
        throw new broken_Broken('a packfile with an object that cannot be unpacked', { cause: error });
    }
}
/** A delta's base may come later in the pack, so rounds are made until nothing is left or nothing moves. */
function resolve(entries) {
    const byId = new Map();
    const byOffset = new Map();
    let open = entries;
    while (open.length > 0) {
        const left = [];
        for (const entry of open) {
            const object = objectOf(entry, byId, byOffset);
            if (!object) {
                left.push(entry);
                continue;
            }
            byId.set(object.id, object);
            byOffset.set(entry.offset, object);
        }
        if (left.length === open.length)
            throw new broken_Broken('a packfile with a delta that has no base');
        open = left;
    }
    return byId;
}
function objectOf({ kind, content }, byId, byOffset) {
    if (typeof kind === 'string')
        return identified(kind, content);
    const base = 'baseId' in kind ? byId.get(kind.baseId) : byOffset.get(kind.baseOffset);
    return base && identified(base.type, applyDelta(base.content, content, maxObjectBytes));
}
function identified(type, content) {
    const id = (0,external_node_crypto_.createHash)('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
    return { id, type, content };
}
function byteAt(pack, at) {
    const byte = pack[at];
    if (byte === undefined)
        throw new broken_Broken('a packfile that ends inside an object');
    return byte;
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/fetch-commits.js






/** Commits and tag objects without a single file: `want` and what it contains, less what `have` contains. */
async function fetch_commits_fetchCommits(endpoint, { want, have }) {
    const args = [
        'no-progress',
        'ofs-delta',
        'filter tree:0',
        ...(have === undefined ? ['deepen 1'] : []),
        // Wanted, too: a commit that is only `have` may be unknown to the remote without a word about it.
        ...[...new Set([...want, ...(have === undefined ? [] : [have])])].map((id) => `want ${id}`),
        ...(have === undefined ? [] : [`have ${have}`]),
        'done',
    ];
    return await gitCommand(endpoint, { command: 'fetch', args }, (body) => readPack(packOf(body)));
}
/** The packfile inside of the answer's side-band; whole only when its flush packet has come. */
function packOf(body) {
    const chunks = [];
    let inPack = false;
    for (const packet of readPackets(body)) {
        if (packet.kind === 'flush' && inPack)
            return Buffer.concat(chunks);
        if (packet.kind !== 'line')
            continue;
        if (inPack) {
            chunks.push(...bandOf(packet.payload));
            continue;
        }
        const text = pkt_line_textOf(packet.payload);
        if (text.startsWith('ERR '))
            throw refused(text.slice(4));
        inPack = text === 'packfile';
    }
    throw new broken_Broken('a packfile without its end');
}
function bandOf(payload) {
    if (payload[0] === 1)
        return [payload.subarray(1)];
    if (payload[0] === 3)
        throw refused(pkt_line_textOf(payload.subarray(1)));
    return [];
}
function refused(reason) {
    const [, id] = /not our ref ([0-9a-f]{40})/.exec(reason) ?? [];
    return id === undefined ? new src/* UpstreamError */.gA('github-refused', `git answered: ${oneLine(reason)}`) : commit_id_baseUnresolved(id);
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/git-object.js


/** The parents of a commit; anything else has none. */
function parentsOf(object) {
    if (object?.type !== 'commit')
        return [];
    const head = object.content.toString('latin1', 0, endOfHead(object.content));
    return [...head.matchAll(/^parent ([0-9a-f]{40})$/gm)].map(([, id = '']) => id);
}
/** A commit as git stores it; its signature stands in the head and is not part of the message. */
function git_object_commitOf(object) {
    const end = endOfHead(object.content);
    const [, tree = ''] = /^tree ([0-9a-f]{40})\n/.exec(object.content.toString('latin1', 0, end)) ?? [];
    const message = object.content.toString('utf8', end + 2).trimEnd();
    return { sha: object.id, message, tree, parents: parentsOf(object) };
}
/** The message of a tag object as it was written, without a signature behind it. */
function messageOf(object, id) {
    if (object?.type !== 'tag') {
        throw new src/* PreconditionError */.Rb('base-unresolved', `${oneLine(id)} is no tag object of this repository.`);
    }
    return unsigned(object.content.toString('utf8', endOfHead(object.content) + 2));
}
/** A signature follows the message inside of the same text; trailers stand before it. */
function unsigned(message) {
    const start = message.search(/^-----BEGIN (?:PGP|SSH) SIGNATURE-----|^-----BEGIN SIGNED MESSAGE-----/m);
    return start < 0 ? message : message.slice(0, start);
}
function endOfHead(content) {
    const end = content.indexOf('\n\n');
    return end < 0 ? content.length : end;
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/commit-api.js


/** A commit that the repository has, or PreconditionError. Page 2 spares the changed files. */
async function checkCommit({ rest, owner, repo }, id) {
    const found = await orNotFound(rest.repos.getCommit({ owner, repo, ref: id, per_page: 1, page: 2 }));
    if (!found)
        throw commit_id_baseUnresolved(id);
}
/** What GitHub answers; undefined when it has no such thing. */
async function orNotFound(request) {
    try {
        return (await request).data;
    }
    catch (error) {
        if ([404, 422].includes(refusalOf(error)?.status ?? 0))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/commits.js







/** What stands between two commits on GitHub: by git, else by the API. */
function commits_createCommitRange(remote) {
    return {
        between: async (range) => {
            checkIds([range.ancestor, range.descendant]);
            if (range.ancestor === range.descendant)
                return [];
            try {
                return await betweenByGit(remote, range);
            }
            catch (error) {
                if (error instanceof NoGitEndpoint)
                    return await betweenByApi(remote, range);
                throw error;
            }
        },
    };
}
/** One request: what `descendant` contains, without what `ancestor` contains. */
async function betweenByGit({ git }, { ancestor, descendant }) {
    const objects = await fetchCommits(git, { want: [descendant], have: ancestor });
    const commits = new Map();
    for (const found of objects.values())
        if (found.type === 'commit')
            commits.set(found.id, commitOf(found));
    // A tag or a tree that was wanted comes, and nothing below it.
    if (objects.size > commits.size)
        throw baseUnresolved(descendant);
    return childrenFirst(commits, descendant);
}
/** Each commit once all of its children stand before it. */
function childrenFirst(commits, tip) {
    const done = [];
    const seen = new Set();
    const open = [{ id: tip, parentsDone: false }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const commit = commits.get(next.id);
        if (commit && next.parentsDone)
            done.push(commit);
        if (!commit || next.parentsDone || seen.has(next.id))
            continue;
        seen.add(next.id);
        open.push({ id: next.id, parentsDone: true }, ...commit.parents.map((id) => ({ id, parentsDone: false })));
    }
    return done.toReversed();
}
/** GitHub compares from where two histories parted, so two that have nothing in common cannot be compared there. */
async function betweenByApi(remote, { ancestor, descendant }) {
    for (const id of [descendant, ancestor])
        await checkCommit(remote, id);
    const { owner, repo, rest } = remote;
    const basehead = `${ancestor}...${descendant}`;
    const commits = [];
    for (let page = 1;; page++) {
        const answer = await orNotFound(rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 100, page }));
        if (answer === undefined)
            throw unrelated(ancestor, descendant);
        const comparison = parse_object(answer, 'a comparison');
        const listed = array(comparison['commits'], 'its commits').map(parseCommit);
        commits.push(...listed);
        if (commits.length >= integer(comparison['total_commits'], 'how many commits it has'))
            return commits.toReversed();
        if (listed.length === 0)
            throw cutShort(basehead);
    }
}
function parseCommit(value) {
    const from = parse_object(value, 'a commit');
    const commit = parse_object(from['commit'], 'the commit of a commit');
    return {
        sha: objectId(from['sha'], 'the sha of a commit'),
        message: parse_text(commit['message'], 'the message of a commit').trimEnd(),
        tree: objectId(parse_object(commit['tree'], 'the tree of a commit')['sha'], 'its sha'),
        parents: array(from['parents'], 'the parents of a commit').map((parent) => objectId(parse_object(parent, 'a parent')['sha'], 'the sha of a parent')),
    };
}
function unrelated(ancestor, descendant) {
    return new src/* UpstreamError */.gA('github-refused', `GitHub does not compare ${ancestor} with ${descendant}, which have no commit in common, and its git endpoint does not answer. Is a proxy in the way?`);
}
function cutShort(basehead) {
    return new src/* UpstreamError */.gA('github-inconsistent', `GitHub's comparison ${basehead} ends before its last commit. Run this again.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/history-api.js





/** The same answers where the git endpoint has none: three requests a question instead of one for all. */
async function historyByApi(remote, { contains, messages }) {
    const answers = { contains: [], messages: [] };
    for (const question of contains)
        answers.contains.push(await contained(remote, question));
    for (const id of messages)
        answers.messages.push(await tagMessage(remote, id));
    return answers;
}
/** `compare` answers 404 for an unknown commit and for two that have nothing in common; so both are looked up first. */
async function contained(remote, question) {
    const { descendant, ancestor, along } = question;
    if (descendant === ancestor)
        return true;
    for (const id of [descendant, ancestor])
        await checkCommit(remote, id);
    const { owner, repo, rest } = remote;
    // Page 2 leaves out the changed files, which come with page 1 only.
    const basehead = `${ancestor}...${descendant}`;
    const comparison = await orNotFound(rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1, page: 2 }));
    const found = comparison !== undefined &&
        ['ahead', 'identical'].includes(parse_text(parse_object(comparison, 'a comparison')['status'], 'its status'));
    return found && (along !== 'first-parents' || byFirstParents(await betweenByApi(remote, question), question));
}
function byFirstParents(commits, { descendant, ancestor }) {
    const firstParent = new Map(commits.map(({ sha, parents: [first] }) => [sha, first]));
    let at = descendant;
    while (at !== undefined && at !== ancestor)
        at = firstParent.get(at);
    return at === ancestor;
}
async function tagMessage({ rest, owner, repo }, id) {
    const tag = await orNotFound(rest.git.getTag({ owner, repo, tag_sha: id }));
    if (!tag)
        throw commit_id_baseUnresolved(id);
    return unsigned(parse_text(parse_object(tag, 'a tag object')['message'], 'its message'));
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/history.js





/** How the commits of one repository on GitHub descend from each other: by git, else by the API. */
function createHistory(remote) {
    return {
        ask: async (query) => {
            commit_id_checkIds(idsOf(query));
            try {
                return await askGit(remote.git, query);
            }
            catch (error) {
                if (error instanceof git_command_NoGitEndpoint)
                    return await historyByApi(remote, query);
                throw error;
            }
        },
    };
}
/** One round for each ancestor that is still in question; what one round tells often answers the rest. */
async function askGit(endpoint, { contains, messages }) {
    const rounds = [];
    for (;;) {
        const open = contains.filter((question) => answer(question, rounds) === undefined);
        const boundary = commonestAncestor(open);
        if (boundary === undefined)
            break;
        const wanted = open.filter(({ ancestor }) => ancestor === boundary).map(({ descendant }) => descendant);
        const want = rounds.length === 0 ? [...wanted, ...messages] : wanted;
        rounds.push({ boundary, wanted, objects: await fetch_commits_fetchCommits(endpoint, { want, have: boundary }) });
    }
    const [first] = rounds;
    const tags = messages.length === 0 ? undefined : (first?.objects ?? (await fetch_commits_fetchCommits(endpoint, { want: messages })));
    return {
        contains: contains.map((question) => answer(question, rounds) === true),
        messages: messages.map((id) => messageOf(tags?.get(id), id)),
    };
}
/** Yes only by a path of parents, whose ids nobody can forge; what is no commit has no path. */
function answer(question, rounds) {
    const { descendant, ancestor } = question;
    if (descendant === ancestor)
        return true;
    for (const { boundary, wanted, objects } of rounds) {
        if (boundary === ancestor && wanted.includes(descendant))
            return leadsTo(objects, question);
        // It came although everything that the boundary contains was left out.
        if (boundary === descendant && objects.has(ancestor))
            return false;
    }
    return undefined;
}
function commonestAncestor(open) {
    const times = (id) => open.filter(({ ancestor }) => ancestor === id).length;
    return open.map(({ ancestor }) => ancestor).toSorted((a, b) => times(b) - times(a))[0];
}
function leadsTo(objects, { descendant: from, ancestor: to, along }) {
    const seen = new Set([from]);
    const open = [from];
    const counted = along === 'first-parents' ? 1 : undefined;
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        for (const parent of parentsOf(objects.get(id)).slice(0, counted)) {
            if (parent === to)
                return true;
            if (seen.has(parent))
                continue;
            seen.add(parent);
            open.push(parent);
        }
    }
    return false;
}
function idsOf({ contains, messages }) {
    return [...contains.flatMap(({ descendant, ancestor }) => [descendant, ancestor]), ...messages];
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/ref-name.js
/** Whether git accepts this full ref name (`git check-ref-format`), and it is text: what is not is never trusted. */
function validRefName(name) {
    if (name === 'HEAD')
        return true;
    if (name.length > 1024 || !name.includes('/') || /[\p{Cc}\p{Cf}\uFFFD ~^:?*[\\]/u.test(name))
        return false;
    if (name.includes('..') || name.includes('@{') || name.endsWith('.'))
        return false;
    return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/ls-refs.js





/** Tags with the prefix and main's tip of one moment, in one request however many tags there are. */
async function snapshotByGit(endpoint, { prefix, main }) {
    const prefixes = [`refs/tags/${prefix}`, 'HEAD', ...(main === '' ? [] : [`refs/heads/${main}`])];
    const args = ['peel', 'symrefs', ...prefixes.map((each) => `ref-prefix ${each}`)];
    const refs = await gitCommand(endpoint, { command: 'ls-refs', args }, parseRefs);
    return { tags: refs.flatMap(tagOf), main: mainOf(refs, main) };
}
/**
 * The refs of a whole answer. A list without its flush packet was cut off, and such a list looks like one with fewer
 * tags; a name that git itself would not accept is dropped.
 */
function parseRefs(body) {
    const packets = readPackets(body);
    const refs = [];
    for (const packet of packets) {
        const ref = packet.kind === 'line' ? parseRef(pkt_line_textOf(packet.payload)) : undefined;
        if (ref && validRefName(ref.name))
            refs.push(ref);
    }
    if (packets.at(-1)?.kind !== 'flush')
        throw new broken_Broken('a list of refs without its end');
    return refs;
}
function parseRef(text) {
    if (text.startsWith('ERR '))
        throw new src/* UpstreamError */.gA('github-refused', `git answered: ${oneLine(text.slice(4))}`);
    if (text.startsWith('unborn '))
        return undefined;
    const [, objectId, name, rest = ''] = /^([0-9a-f]{40}) ([^ \n]+)((?: [a-z-]+:[^ \n]+)*)$/.exec(text) ?? [];
    if (objectId === undefined || name === undefined)
        throw new broken_Broken('a list of refs with a malformed line');
    const [, peeled] = / peeled:([0-9a-f]{40})(?: |$)/.exec(rest) ?? [];
    const [, symrefTarget] = / symref-target:([^ ]+)/.exec(rest) ?? [];
    return { name, objectId, peeled, symrefTarget };
}
function tagOf({ name, objectId, peeled }) {
    if (!name.startsWith('refs/tags/'))
        return [];
    const short = name.slice('refs/tags/'.length);
    return [{ name: short, objectId, commit: peeled ?? objectId, annotated: peeled !== undefined }];
}
/** Branches are looked up by their full names, so a tag with a branch's name changes nothing. */
function mainOf(refs, main) {
    const head = refs.find(({ name }) => name === 'HEAD');
    if (main === '') {
        if (!head)
            throw emptyRepository();
        return { name: branchName(head.symrefTarget), commit: head.objectId };
    }
    const branch = refs.find(({ name }) => name === `refs/heads/${main}`);
    if (branch)
        return { name: main, commit: branch.objectId };
    throw refs.length === 0 ? emptyRepository() : mainNotFound(main);
}
function branchName(symrefTarget = '') {
    if (symrefTarget.startsWith('refs/heads/') && validRefName(symrefTarget))
        return symrefTarget.slice(11);
    throw new src/* UpstreamError */.gA('github-refused', 'git names no default branch. Name it in the input `main`.');
}
function emptyRepository() {
    return new src/* PreconditionError */.Rb('empty-repository', 'The default branch has no commit yet, so there is nothing to tag. Push a commit first.');
}
function mainNotFound(main) {
    return new src/* PreconditionError */.Rb('main-not-found', `There is no branch ${main}. Name the branch that releases come from, or leave the input empty for the default branch.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/tags/tag-object.js


/** Where a tag ends when every tag in between is followed. */
async function peel({ rest, owner, repo }, from) {
    let at = from;
    for (let depth = 0; depth < 20; depth++) {
        if (at.type !== 'tag')
            return at;
        const { data } = await rest.git.getTag({ owner, repo, tag_sha: at.id });
        at = targetOf(parse_object(data, 'a tag object'));
    }
    throw new src/* UpstreamError */.gA('github-refused', `Tag object ${from.id} is a tag of a tag of a tag, without an end.`);
}
/** The `object` of a ref or of a tag object. */
function targetOf(holder) {
    const target = parse_object(holder['object'], 'the object of a ref');
    return { id: objectId(target['sha'], 'its sha'), type: parse_text(target['type'], 'its type') };
}

;// CONCATENATED MODULE: ./build/packages/github/src/tags/snapshot-api.js







/**
 * Tags and main's tip where the git endpoint has no answer. One list names the tag objects, another one the commits;
 * what one of them has and the other has not is never believed (F13: an empty list is no truth by itself).
 */
async function snapshotByApi(remote, { prefix, main }) {
    const tip = await mainByApi(remote, main);
    const refs = await tagRefs(remote, prefix);
    const commits = await tagCommits(remote, prefix);
    const known = new Set(refs.map(({ name }) => name));
    for (const name of commits.keys())
        if (!known.has(name))
            throw inconsistent(name);
    const tags = [];
    for (const ref of refs) {
        const commit = await snapshot_api_commitOf(remote, ref, commits.get(ref.name));
        tags.push({ name: ref.name, objectId: ref.id, commit, annotated: ref.type === 'tag' });
    }
    return { tags, main: tip };
}
async function mainByApi(remote, main) {
    const { owner, repo, rest } = remote;
    const repository = parse_object((await rest.repos.get({ owner, repo })).data, 'the repository');
    const name = main === '' ? parse_text(repository['default_branch'], 'its default branch') : main;
    try {
        const { data } = await rest.git.getRef({ owner, repo, ref: `heads/${name}` });
        const target = parse_object(parse_object(data, 'a ref')['object'], 'its object');
        return { name, commit: objectId(target['sha'], 'its sha') };
    }
    catch (error) {
        if (refusalOf(error)?.status === 409)
            throw emptyRepository();
        if (!(error instanceof src/* PreconditionError */.Rb && error.code === 'not-found'))
            throw error;
        throw main === '' ? emptyRepository() : mainNotFound(main);
    }
}
async function tagRefs({ rest, owner, repo }, prefix) {
    const { data } = await rest.git.listMatchingRefs({ owner, repo, ref: `tags/${prefix}` });
    return array(data, 'the refs').flatMap((entry) => {
        const ref = parse_object(entry, 'a ref');
        const full = parse_text(ref['ref'], 'its name');
        if (!full.startsWith('refs/tags/') || !validRefName(full))
            return [];
        return [{ name: full.slice('refs/tags/'.length), ...targetOf(ref) }];
    });
}
async function tagCommits({ rest, owner, repo }, prefix) {
    const pages = allPages((page) => rest.repos.listTags({ owner, repo, per_page: 100, page }));
    const commits = new Map();
    for await (const entry of pages) {
        const tag = parse_object(entry, 'a tag');
        const name = parse_text(tag['name'], 'its name');
        if (!name.startsWith(prefix) || !validRefName(`refs/tags/${name}`))
            continue;
        commits.set(name, objectId(parse_object(tag['commit'], 'its commit')['sha'], 'its commit’s sha'));
    }
    return commits;
}
/** A tag that ends in a tree or a blob has no commit; a tag on a commit that is not listed is a gap in the list. */
async function snapshot_api_commitOf(remote, ref, listed) {
    if (listed !== undefined && ref.type === 'tag' && listed !== ref.id)
        return listed;
    const end = await peel(remote, ref);
    if (end.type !== 'commit')
        return undefined;
    if (listed !== end.id)
        throw inconsistent(ref.name);
    return end.id;
}
function inconsistent(name) {
    return new src/* UpstreamError */.gA('github-inconsistent', `GitHub's two lists of tags disagree about ${name}; one of them is old or cut off. Run this again.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/tags/tag-errors.js



/** True when GitHub refuses a ref because there is one of that name. */
function saysItExists(error) {
    const { status, message } = refusalOf(error) ?? { status: 0, message: '' };
    if (status === 422)
        return /already exists/i.test(message);
    return status === 409 && !isEmpty(message);
}
/** A rule may be behind this, or another one who makes the same ref at this moment. */
function saysItFailed(error) {
    const { status, message } = refusalOf(error) ?? { status: 0, message: '' };
    return status === 422 && /^reference update failed/i.test(message);
}
/** What a refused tag object means. */
function tagErrorOf(error, tag) {
    const refusal = refusalOf(error);
    if (!refusal)
        return error;
    if (refusal.status === 409 && isEmpty(refusal.message))
        return emptyRepository();
    if (refusal.status === 422) {
        return new src/* PreconditionError */.Rb('base-unresolved', `GitHub makes no tag object ${tag.name} for ${tag.commit}: ${refusal.message}. Is the commit pushed?`, { cause: refusal });
    }
    return error;
}
/** What a refused ref means, once the tag object was made by the same token. */
function refErrorOf(error, tag) {
    const refusal = refusalOf(error);
    if (!refusal)
        return error;
    const { status, message } = refusal;
    const cause = { cause: refusal };
    if (status === 409 && isEmpty(message))
        return emptyRepository();
    if (/immutable release/i.test(message)) {
        return new src/* PreconditionError */.Rb('name-burned', `Tag ${tag.name} was used by an immutable release, so its name can never be used again. Take the next number.`, cause);
    }
    if (status === 422 && forbiddenByRule(message)) {
        return new src/* PreconditionError */.Rb('ruleset', `A rule of the repository forbids tag ${tag.name}: ${message}. Let this token's app bypass the rule, or allow such names to be created.`, cause);
    }
    // The tag object needed `contents: write`, too. So the right is there, and only the commit's workflow files are in
    // the way: GitHub refuses a ref to workflow files that no branch's tip holds.
    if (status === 403 && /workflows=write/.test(refusal.acceptedPermissions))
        return workflowsTrap(tag, cause);
    return error;
}
function workflowsTrap({ name, commit }, cause) {
    return new src/* PreconditionError */.Rb('token-workflows', `GitHub refuses tag ${name}: commit ${commit.slice(0, 7)} holds workflow files that differ from the tip of every branch, and GITHUB_TOKEN can never get the right to make a ref to those. Hand in a token of a GitHub App with \`workflows: write\`, or tag the commit while it is a branch's tip.`, cause);
}
function isEmpty(message) {
    return /repository is empty/i.test(message);
}

;// CONCATENATED MODULE: ./build/packages/github/src/tags/tag-objects.js





/** How long a ref may stay invisible after it was made: GitHub's reads lag behind its writes. */
const tag_objects_readBackWaitsMs = [500, 1_000, 2_000, 4_000];
/** An object that no ref names is nothing to anybody, so an answer that was lost only costs a second object. */
async function makeTagObject({ rest, owner, repo }, tag) {
    const { name, commit, message } = tag;
    for (let tried = 1;; tried++) {
        try {
            const { data } = await rest.git.createTag({ owner, repo, tag: name, message, object: commit, type: 'commit' });
            return objectId(parse_object(data, 'the tag object')['sha'], 'the tag object’s sha');
        }
        catch (error) {
            if (!(error instanceof UnknownOutcome))
                throw tagErrorOf(error, tag);
            if (tried === 3)
                throw lostTag(tag, error);
        }
    }
}
/** The answer of the write is the truth about the ref; only without one is anything read. */
async function makeRef({ rest, owner, repo }, wanted, sha) {
    try {
        const { data } = await rest.git.createRef({ owner, repo, ref: wanted.ref, sha });
        return { kind: targetOf(parse_object(data, 'the new ref')).id === sha ? 'made' : 'unknown' };
    }
    catch (error) {
        if (error instanceof UnknownOutcome)
            return { kind: 'unknown' };
        if (saysItExists(error))
            return { kind: 'exists' };
        if (saysItFailed(error))
            return { kind: 'refused', error: refErrorOf(error, wanted) };
        throw refErrorOf(error, wanted);
    }
}
/** What a ref points at, by its name such as `tags/v1.2.4`; undefined when it stays invisible for as long as reads may lag. */
async function tag_objects_readBack({ rest, owner, repo, clock }, ref) {
    for (const waitMs of [0, ...tag_objects_readBackWaitsMs]) {
        if (waitMs > 0)
            await clock.wait(waitMs);
        try {
            const { data } = await rest.git.getRef({ owner, repo, ref });
            return targetOf(parse_object(data, 'the ref'));
        }
        catch (error) {
            if (!(error instanceof src/* PreconditionError */.Rb && error.code === 'not-found'))
                throw error;
        }
    }
    return undefined;
}
function lostTag({ name }, cause) {
    return new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it made tag ${name}, and it does not show it. Run this again: a tag that was made after all is found then.`, { cause });
}

;// CONCATENATED MODULE: ./build/packages/github/src/tags/tags.js






/** Tags of one repository on GitHub: read by git, written through the API. */
function createTagStore(remote) {
    const known = new Map();
    return {
        snapshot: async (query) => await withKnown(remote, await snapshot(remote, query), { known, prefix: query.prefix }),
        create: (tag) => tags_create(remote, tag, known),
    };
}
async function snapshot(remote, query) {
    try {
        return await snapshotByGit(remote.git, query);
    }
    catch (error) {
        if (error instanceof git_command_NoGitEndpoint)
            return await snapshotByApi(remote, query);
        throw error;
    }
}
/** Refs become visible late, and a replica may be older than our own write: what we know is never forgotten. */
async function withKnown(remote, listed, { known, prefix }) {
    const names = new Set(listed.tags.map(({ name }) => name));
    const missing = [];
    for (const [name, target] of known) {
        if (names.has(name) || !name.startsWith(prefix))
            continue;
        const end = await peel(remote, target);
        const commit = end.type === 'commit' ? end.id : undefined;
        missing.push({ name, objectId: target.id, commit, annotated: target.type === 'tag' });
    }
    return { ...listed, tags: [...listed.tags, ...missing] };
}
async function tags_create(remote, tag, known) {
    const made = await makeTagObject(remote, tag);
    for (let tried = 1;; tried++) {
        const outcome = await makeRef(remote, { ...tag, ref: `refs/tags/${tag.name}` }, made);
        const found = outcome.kind === 'made' ? { id: made, type: 'tag' } : await tag_objects_readBack(remote, `tags/${tag.name}`);
        if (found)
            known.set(tag.name, found);
        if (found?.id === made)
            return;
        if (found || outcome.kind === 'exists')
            throw taken(tag);
        if (outcome.kind === 'refused')
            throw outcome.error;
        if (tried === 2)
            throw lostTag(tag);
    }
}
function taken({ name }) {
    return new src/* ConflictError */.fK('tag-exists', `Tag ${name} exists already; somebody else was faster.`);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(891);
;// CONCATENATED MODULE: ./build/packages/github/src/wire/graphql.js



const graphql_capBytes = (/* unused pure expression or super */ null && (32 * 1024 * 1024));
/** `https://api.github.com` has it below itself; a server of one's own has it beside its REST API. */
function graphqlUrl(apiUrl) {
    return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}
/**
 * The data of one query, whole: with a single error in it there is none, because what could not be read would look like
 * what is not there. It is a POST and a read, so it is repeated like one.
 */
async function queryGraphql({ url, authorization, transport }, { query, variables, rights, answers }) {
    const answer = await transport.send({
        method: 'POST',
        url,
        headers: { authorization, accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'slipway' },
        body: JSON.stringify({ query, variables }),
        kind: 'read',
        capBytes: graphql_capBytes,
        verify: checkWhole,
        limited: (candidate) => sayLimited(problemsOf(candidate)),
    });
    const problem = problemsOf(answer).find((candidate) => !answers?.(candidate));
    if (problem)
        throw graphqlError(problem, rights);
    return object(object(parsed(answer), 'an answer of GraphQL')['data'], 'its data');
}
/** GraphQL gives up on a query with a 200 and an error of no type; such an answer is none, and the query is sent again. */
function checkWhole(answer) {
    const type = answer.headers.get('content-type') ?? 'no content type';
    if (!/^application\/(graphql-response\+)?json\b/i.test(type)) {
        throw new Broken(`${answer.status} with ${type} where JSON was expected`);
    }
    const value = parsed(answer);
    if (typeof value !== 'object' || value === null || (!('data' in value) && !('errors' in value))) {
        throw new Broken(`${answer.status} with neither data nor errors`);
    }
    const failed = problemsOf(answer).find(({ type: kind, message }) => kind === '' && /something went wrong/i.test(message));
    if (failed)
        throw new Broken(failed.message);
}
function problemsOf(answer) {
    return answer.status < 400 ? graphqlProblems(parsed(answer)) : [];
}
function parsed({ status, body }) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch (error) {
        throw new Broken(`${status} with JSON that is cut off or malformed`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js + 1 modules
var wait = __webpack_require__(641);
;// CONCATENATED MODULE: ./build/packages/github/src/wire/exchange.js


/** Who is at the other end is not who was asked for; that does not pass, and no setting of ours looks away. */
const untrusted = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|EPROTO$)|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/;
const redirects = [301, 302, 303, 307, 308];
/** Sends a request once, follows a read within its origin, and hands out an answer only when it is whole. */
async function exchange(call, wire) {
    let url = call.url;
    for (let hop = 0; hop <= 3; hop++) {
        const answer = await once({ ...call, url }, wire);
        if (!redirects.includes(answer.status)) {
            if (answer.status < 400)
                call.verify(answer);
            return answer;
        }
        url = redirected({ ...call, url }, answer);
    }
    throw misdirected(call, 'in circles');
}
async function once(call, wire) {
    const watch = watchdog(wire.timeouts);
    const { method, headers, body } = call;
    try {
        const response = await wire.fetch(call.url, {
            method,
            headers,
            ...(body === undefined ? {} : { body }),
            redirect: 'manual',
            signal: AbortSignal.any([wire.signal, watch.signal]),
        });
        watch.alive();
        const whole = await readWhole(response, call.capBytes, watch.alive);
        checkLength(response.headers, whole);
        return { status: response.status, headers: response.headers, body: whole };
    }
    catch (error) {
        wire.signal.throwIfAborted();
        if (error instanceof broken_Broken)
            throw error;
        const reason = reasonOf(watch.signal.aborted ? watch.signal.reason : error);
        throw new broken_Broken(reason, { cause: error, repeatable: !untrusted.test(reason) });
    }
    finally {
        watch.stop();
    }
}
/** The cap counts what is unpacked, so a small answer cannot grow into a large one unseen. */
async function readWhole(response, capBytes, alive) {
    if (!response.body)
        return Buffer.alloc(0);
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body) {
        alive();
        bytes += chunk.length;
        if (bytes > capBytes)
            throw new broken_Broken(`an answer of more than ${capBytes} bytes`, { repeatable: false });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, bytes);
}
/** What was packed on the way has another length than what is read here; then the HTTP client has checked it. */
function checkLength(headers, body) {
    const declared = headers.get('content-length');
    if (declared === null || headers.has('content-encoding'))
        return;
    if (Number(declared) !== body.length)
        throw new broken_Broken(`${body.length} bytes of ${declared}`);
}
function redirected(call, answer) {
    const target = URL.parse(answer.headers.get('location') ?? '', call.url);
    if (call.kind === 'write' || call.method !== 'GET')
        throw misdirected(call, target?.host ?? 'nowhere');
    if (target?.origin !== new URL(call.url).origin)
        throw misdirected(call, target?.host ?? 'nowhere');
    return target.href;
}
function misdirected({ method, url }, target) {
    const { host, pathname } = new URL(url);
    return new src/* UpstreamError */.gA('github-redirect', `${host} sent ${method} ${pathname} on to ${target}. Such a request is never followed; was the repository renamed? Use its present name.`);
}
/** Aborts a try that does not begin, does not go on or does not end. Real timers: they race with a real wire. */
function watchdog({ headersMs, idleMs, totalMs }) {
    const controller = new AbortController();
    const giveUp = (what) => controller.abort(new broken_Broken(what));
    const total = setTimeout(() => giveUp(`no end within ${totalMs / 1000} s`), totalMs);
    let quiet = setTimeout(() => giveUp(`no answer within ${headersMs / 1000} s`), headersMs);
    const stop = () => [total, quiet].forEach(clearTimeout);
    const alive = () => {
        clearTimeout(quiet);
        quiet = setTimeout(() => giveUp(`nothing more for ${idleMs / 1000} s`), idleMs);
    };
    return { signal: controller.signal, alive, stop };
}
/** Node hides why a fetch failed in its cause. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const cause = error.cause;
    if (cause instanceof Error)
        return 'code' in cause ? String(cause.code) : cause.message;
    return error.message;
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/limits.js
/**
 * How long GitHub asks us to stay away; undefined when the answer is no rate limit. It says so in three forms:
 * `retry-after`, an empty quota with its reset, or mere words.
 */
function limitWaitMs(call, answer, at) {
    const { now, tried } = at;
    const said = call.limited?.(answer) ?? false;
    if (answer.status !== 403 && answer.status !== 429 && !said)
        return undefined;
    const asked = retryAfterMs(answer.headers.get('retry-after'), now);
    if (asked !== undefined)
        return asked;
    if (answer.headers.get('x-ratelimit-remaining') === '0') {
        const reset = Number(answer.headers.get('x-ratelimit-reset') ?? Number.NaN);
        // One second more: its clock and ours need not agree, and a try too early counts against us.
        if (Number.isFinite(reset))
            return Math.max(0, reset * 1000 - now) + 1_000;
    }
    if (said || answer.status === 429 || /rate limit|abuse detection/i.test(answer.body.toString('utf8', 0, 4_096))) {
        return 60_000 * 2 ** (tried - 1);
    }
    return undefined;
}
/** Seconds or an HTTP date. */
function retryAfterMs(header, now) {
    if (header === null)
        return undefined;
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/transport.js






const tries = 4;
const transientWaitMs = 2_000;
function createTransport(options) {
    return { send: (call) => send(call, options) };
}
async function send(call, options) {
    const { clock, maxWaitMs } = options;
    let waitedMs = 0;
    for (let tried = 1;; tried++) {
        const outcome = await attempt(call, options);
        if (!(outcome instanceof broken_Broken) && outcome.status < 400 && !call.limited?.(outcome))
            return outcome;
        const verdict = judge(call, outcome, { tried, now: clock.now() });
        if ('error' in verdict)
            throw verdict.error;
        if (waitedMs + verdict.waitMs > maxWaitMs)
            throw tooLong(call, clock.now() + verdict.waitMs);
        waitedMs += verdict.waitMs;
        await clock.wait(verdict.waitMs);
    }
}
async function attempt(call, options) {
    options.signal.throwIfAborted();
    try {
        return await exchange(call, options);
    }
    catch (error) {
        if (error instanceof broken_Broken)
            return error;
        throw error;
    }
}
function judge(call, outcome, at) {
    if (outcome instanceof broken_Broken)
        return afterBroken(call, outcome, at.tried);
    const limitMs = limitWaitMs(call, outcome, at);
    if (limitMs !== undefined) {
        return at.tried < tries ? { waitMs: limitMs } : { error: tooLong(call, at.now + limitMs) };
    }
    // 501 is a definite no; every other 5xx leaves open what happened behind it.
    if (outcome.status >= 500 && outcome.status !== 501) {
        const verdict = afterBroken(call, new broken_Broken(`${outcome.status}`, { cause: new Refusal(call, outcome) }), at.tried);
        const askedMs = retryAfterMs(outcome.headers.get('retry-after'), at.now);
        return 'error' in verdict || askedMs === undefined ? verdict : { waitMs: askedMs };
    }
    const refusal = new Refusal(call, outcome);
    if (call.kind === 'write' && at.tried === 1 && transport_transient(refusal))
        return { waitMs: transientWaitMs };
    return { error: explain(refusal) };
}
/** GitHub refuses a good write like this now and then, right after a token was made; the same words mean it, too. */
function transport_transient({ status, message }) {
    return status === 403 && /not accessible by integration/i.test(message);
}
function afterBroken(call, broken, tried) {
    if (call.kind === 'write') {
        return { error: new UnknownOutcome(`${where(call)}: ${broken.message}`, { cause: broken }) };
    }
    if (broken.repeatable && tried < tries)
        return { waitMs: (0,wait/* fullJitter */.G)(tried - 1, { baseMs: 500, maxMs: 8_000 }) };
    return { error: unavailable(call, broken, tried) };
}
function unavailable(call, broken, tried) {
    const id = broken.cause instanceof Refusal ? `, request ${broken.cause.requestId}` : '';
    return new src/* UpstreamError */.gA('github-unavailable', `${where(call)} brought no usable answer in ${tried} ${tried === 1 ? 'try' : 'tries'} (${broken.message}${id}). See whether GitHub is up and reachable from this runner, then run this again.`, { cause: broken });
}
function tooLong(call, at) {
    return new src/* UpstreamError */.gA('rate-limited', `GitHub limits the rate of this token: ${where(call)} works again at ${new Date(at).toISOString()}. Run this again after that, or use a token with a larger quota.`);
}
/** Such as `GET /repos/o/r on api.github.com`. */
function where({ method, url }) {
    const { host, pathname } = new URL(url);
    return `${method} ${pathname} on ${host}`;
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/connect-remote.js





const timeouts = { headersMs: 15_000, idleMs: 15_000, totalMs: 120_000 };
/** A page of Releases holds a hundred texts of 125,000 characters. */
const restCapBytes = 32 * 1024 * 1024;
/** One repository on GitHub, to be asked and written to. Nothing is sent yet. */
function connect_remote_connectRemote(options) {
    useProxy(process.env);
    const { owner, repo, clock, token, serverUrl } = options;
    const transport = createTransport({
        fetch: options.fetch ?? fetch,
        signal: options.signal,
        timeouts: options.timeouts ?? timeouts,
        clock,
        maxWaitMs: options.maxWaitMs ?? 180_000,
    });
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const url = `${serverUrl}/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}.git/git-upload-pack`;
    const git = { url, authorization: `Basic ${basic}`, transport };
    const authorization = `bearer ${token}`;
    const graphql = { url: graphqlUrl(options.apiUrl), authorization, transport };
    const uploads = { origins: uploadOrigins(options), authorization, transport };
    return { owner, repo, rest: octokitOver(transport, options).rest, clock, git, graphql, uploads };
}
function octokitOver(transport, { apiUrl, token, log }) {
    const debug = (message) => log?.debug(message);
    const octokit = new dist_src/* Octokit */.E({
        auth: token,
        baseUrl: apiUrl,
        userAgent: 'slipway',
        request: { fetch: fetchOver(transport) },
        log: { debug, info: debug, warn: debug, error: debug },
    });
    // Octokit wraps whatever its fetch throws; ours has said already what happened.
    octokit.hook.error('request', (error) => {
        throw error.cause ?? error;
    });
    return octokit;
}
function fetchOver(transport) {
    return async (input, init = {}) => {
        const method = init.method ?? 'GET';
        const { status, headers, body } = await transport.send({
            method,
            url: String(input),
            headers: Object.fromEntries(new Headers(init.headers)),
            ...(typeof init.body === 'string' ? { body: init.body } : {}),
            kind: method === 'GET' || method === 'HEAD' ? 'read' : 'write',
            capBytes: restCapBytes,
            verify: checkJson,
        });
        return new Response(status === 204 ? null : body, { status, headers });
    };
}
/** Octokit takes a body that ends early for text, and its pagination takes text for an empty list. */
function checkJson({ status, headers, body }) {
    if (status === 204)
        return;
    const type = headers.get('content-type') ?? 'no content type';
    if (!/^application\/json\b/i.test(type))
        throw new broken_Broken(`${status} with ${type} where JSON was expected`);
    try {
        JSON.parse(body.toString('utf8'));
    }
    catch (error) {
        throw new broken_Broken(`${status} with JSON that is cut off or malformed`, { cause: error });
    }
}
let proxied = false;
/** Node follows the proxy variables only when it is told to; being told twice would drop its open connections. */
function useProxy(env) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
    if (proxied || !names.some((name) => env[name]))
        return;
    external_node_http_.setGlobalProxyFromEnv();
    proxied = true;
}
/** `api.github.com` has `uploads.github.com` beside it; a server of one's own takes uploads itself. */
function uploadOrigins({ apiUrl, serverUrl, }) {
    const { protocol, host, origin } = new URL(apiUrl);
    const beside = host.startsWith('api.') ? [`${protocol}//uploads.${host.slice('api.'.length)}`] : [];
    return [origin, new URL(serverUrl).origin, ...beside];
}

;// CONCATENATED MODULE: ./build/packages/github/src/client.js














/** The ports of one repository on GitHub. Nothing is sent before a port is asked. */
function connectGitHub(options) {
    const remote = connectRemote(options);
    return {
        ...deployingOver(remote),
        claims: createTagClaims(remote),
        commits: createCommitRange(remote),
        evidence: createEvidenceReader(remote),
        releases: createReleaseStore(remote),
        settings: createRepositorySettings(remote),
        workflows: createWorkflowStarter(remote),
        files: createRepositoryFiles(remote),
        reactions: createReactions(remote),
        findings: createFindingsIssue(remote),
        ...conversationsOver(remote),
    };
}
/** Only what a report on a pull request needs: whoever imports nothing else carries nothing else. */
function connectConversations(options) {
    return conversationsOver(connectRemote(options));
}
/** Only tags and history, in the same way. */
function connectTags(options) {
    return taggingOver(connectRemote(options));
}
/** Only what a deployment needs, in the same way. */
function connectDeployments(options) {
    return deployingOver(connect_remote_connectRemote(options));
}
function taggingOver(remote) {
    return { tags: createTagStore(remote), history: createHistory(remote) };
}
function deployingOver(remote) {
    return { ...taggingOver(remote), deployments: createDeploymentStore(remote) };
}
function conversationsOver(remote) {
    return {
        pulls: createPullRequests(remote),
        sticky: createStickyComments(remote),
        commitStatuses: createCommitStatuses(remote),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/index.js




/***/ })

};
