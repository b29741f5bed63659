export const id = 664;
export const ids = [664];
export const modules = {

/***/ 664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectReceiver: () => (/* binding */ connectReceiver),
  surveyReceiver: () => (/* binding */ surveyReceiver)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./build/packages/deploy-protocol/src/request.js
var request = __webpack_require__(789);
;// CONCATENATED MODULE: ./build/packages/deploy-protocol/src/signature.js

/** What a shared key signs, from weakest to strongest. */
const keySchemes = ['body', 'timestamp-nonce', 'standard'];
/** From weakest to strongest. A request is judged by the strongest it shows a header of, and by that alone. */
const schemes = [...keySchemes, 'oidc'];
const toleranceSeconds = 300;
/** The headers of one send. The signature of one scheme never travels with that of another: the stronger could be stripped. */
function sign(message, secret) {
    const { scheme, content, id, timestamp } = message;
    switch (scheme) {
        case 'body':
            return { 'x-hub-signature-256': `sha256=${hmac(secret, [content]).toString('hex')}` };
        case 'timestamp-nonce':
            return {
                'x-hub-signature-256': `sha256=${hmac(secret, [`${timestamp}.${id}.`, content]).toString('hex')}`,
                'x-iac-timestamp': String(timestamp),
                'x-iac-nonce': id,
            };
        case 'standard':
            return {
                'webhook-id': id,
                'webhook-timestamp': String(timestamp),
                'webhook-signature': `v1,${hmac(standardKey(secret), [`${id}.${timestamp}.`, content]).toString('base64')}`,
            };
    }
}
/** Judges a request against every key, without stopping at the first that fits, so that time tells nothing. */
function signature_verify(received, keys, accepted = schemes) {
    const claim = claimOf(received.headers);
    if (claim === undefined)
        return { kind: 'refused', scheme: undefined, reason: 'unsigned' };
    const { scheme } = claim;
    const refused = (reason) => ({ kind: 'refused', scheme, reason });
    if (!accepted.includes(scheme))
        return refused('scheme-not-accepted');
    if (claim.malformed)
        return refused('malformed');
    let keyIndex = -1;
    for (const [index, key] of keys.entries()) {
        const fits = claim.signatures.some((given) => equal(given, expectedSignature(claim, received.content, key)));
        if (fits && keyIndex < 0)
            keyIndex = index;
    }
    if (keyIndex < 0)
        return refused('wrong');
    // Only who knows the key learns that a timestamp is old.
    if (scheme !== 'body' && Math.abs(received.nowSeconds - claim.timestamp) > toleranceSeconds)
        return refused('stale');
    const replayKey = scheme === 'body' ? undefined : `${scheme}:${claim.timestamp}:${claim.id}`;
    return { kind: 'valid', scheme, keyIndex, replayKey };
}
function claimOf(headers) {
    const has = (...names) => names.some((name) => headers[name] !== undefined);
    if (has('webhook-signature', 'webhook-id', 'webhook-timestamp'))
        return standardClaim(headers);
    if (has('x-iac-timestamp', 'x-iac-nonce'))
        return nonceClaim(headers);
    return has('x-hub-signature-256') ? bodyClaim(headers) : undefined;
}
function standardClaim(headers) {
    const id = headers['webhook-id'] ?? '';
    const timestamp = secondsOf(headers['webhook-timestamp']);
    const signatures = (headers['webhook-signature'] ?? '')
        .slice(0, 2000)
        .split(' ')
        .flatMap((part) => (/^v1,[A-Za-z0-9+/]{43}=$/.test(part) ? [Buffer.from(part.slice(3), 'base64')] : []));
    // A dot or a purely numeric id would let the id and the timestamp trade places.
    const malformed = !/^(?=.*[A-Za-z_-])[A-Za-z0-9_-]{1,128}$/.test(id) || Number.isNaN(timestamp) || signatures.length === 0;
    return { scheme: 'standard', id, timestamp, signatures, malformed };
}
function nonceClaim(headers) {
    const id = headers['x-iac-nonce'] ?? '';
    const timestamp = secondsOf(headers['x-iac-timestamp']);
    const signatures = hexSignature(headers['x-hub-signature-256']);
    const malformed = !/^[A-Za-z0-9._:-]{8,128}$/.test(id) || Number.isNaN(timestamp) || signatures.length === 0;
    return { scheme: 'timestamp-nonce', id, timestamp, signatures, malformed };
}
function bodyClaim(headers) {
    const signatures = hexSignature(headers['x-hub-signature-256']);
    return { scheme: 'body', id: '', timestamp: 0, signatures, malformed: signatures.length === 0 };
}
function hexSignature(header) {
    return /^sha256=[0-9a-f]{64}$/.test(header ?? '') ? [Buffer.from((header ?? '').slice(7), 'hex')] : [];
}
function secondsOf(header) {
    return /^[1-9]\d{0,11}$/.test(header ?? '') ? Number(header) : Number.NaN;
}
function expectedSignature(claim, content, key) {
    switch (claim.scheme) {
        case 'body':
            return hmac(key, [content]);
        case 'timestamp-nonce':
            return hmac(key, [`${claim.timestamp}.${claim.id}.`, content]);
        case 'standard':
            return hmac(standardKey(key), [`${claim.id}.${claim.timestamp}.`, content]);
    }
}
/** Standard Webhooks writes its keys as `whsec_` and base64; any other secret is taken as its bytes. */
function standardKey(secret) {
    return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
}
function hmac(key, parts) {
    const made = (0,external_node_crypto_.createHmac)('sha256', key);
    for (const part of parts)
        made.update(part);
    return made.digest();
}
function equal(given, expected) {
    return given.length === expected.length && timingSafeEqual(given, expected);
}

;// CONCATENATED MODULE: ./build/packages/deploy-protocol/src/token.js


/** What a token of GitHub Actions is made out for: these very bytes, at this address, and nothing else. */
function audienceOf(request) {
    const { address, path, id, timestamp, content } = request;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${id}.${timestamp}.`).update(content).digest('base64url');
    return `${address.replace(/\/+$/, '')}${path}/${digest}`;
}
const longestToken = (/* unused pure expression or super */ null && (16 * 1024));
/** Undefined for what is no token signed with RS256: any other algorithm is no choice of the sender. */
function readToken(text) {
    if (text.length > longestToken)
        return undefined;
    const [, header = '', payload = '', signature = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text) ?? [];
    try {
        const { alg, kid, crit } = objectOf(textOf(header));
        if (alg !== 'RS256' || typeof kid !== 'string' || kid.length > 200 || crit !== undefined)
            return undefined;
        const fields = objectOf(textOf(payload));
        return { kid, signed: Buffer.from(`${header}.${payload}`), signature: Buffer.from(signature, 'base64url'), fields };
    }
    catch {
        return undefined;
    }
}
function textOf(part) {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url'));
}
/** Whether the holder of this key made the token. */
function madeWith({ signed, signature }, key) {
    return verify('RSA-SHA256', signed, createPublicKey({ key, format: 'jwk' }), signature);
}
// The issuer's clock and ours need not agree to the second.
const leewaySeconds = 30;
/** Judges what a token says; its signature is another question. */
function judgeClaims({ fields }, expected) {
    const { issuer, audience, nowSeconds } = expected;
    const { iss, aud, exp, nbf, iat } = fields;
    const claims = claimsOf(fields);
    if (iss !== issuer)
        return { kind: 'refused', reason: 'issuer' };
    if (aud !== audience)
        return { kind: 'refused', reason: 'audience' };
    if (!claims || !moment(exp) || !moment(iat) || !(nbf === undefined || moment(nbf))) {
        return { kind: 'refused', reason: 'incomplete' };
    }
    const begins = Math.max(iat, nbf ?? 0);
    const current = nowSeconds < exp + leewaySeconds && nowSeconds >= begins - leewaySeconds;
    return current ? { kind: 'valid', claims } : { kind: 'refused', reason: 'stale' };
}
function claimsOf(fields) {
    const text = (name, shape) => {
        const value = fields[name];
        return typeof value === 'string' && shape.test(value) ? value : undefined;
    };
    const id = text('jti', /^[\x21-\x7e]{8,200}$/);
    const repositoryId = text('repository_id', /^\d{1,20}$/);
    if (id === undefined || repositoryId === undefined)
        return undefined;
    return {
        id,
        repositoryId,
        repository: text('repository', /^[\w.-]{1,100}\/[\w.-]{1,100}$/) ?? '',
        runId: text('run_id', /^\d{1,20}$/) ?? '',
        environment: text('environment', /^[^\p{Cc}]{1,255}$/u),
        jobWorkflowRef: text('job_workflow_ref', /^[^\p{Cc}\s]{1,1000}$/u),
    };
}
function moment(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(683);
;// CONCATENATED MODULE: ./build/packages/deploy-protocol/src/answer.js
/** Every state a deployment can be in, in the runner's own words. */
const deployStates = [
    'queued',
    'running',
    'interrupted',
    'succeeded',
    'failed',
    'timed_out',
    'canceled',
    'superseded',
    'error',
];
const serviceStates = ['pending', 'syncing', 'synced', 'unchanged', 'failed', 'timed_out', 'not_run'];
/** The origin's word for a state. Superseded and canceled deployments did not bring what was asked for. */
function originStatus(state) {
    switch (state) {
        case 'queued':
        case 'running':
        case 'interrupted':
            return 'in_progress';
        case 'succeeded':
            return 'completed';
        case 'failed':
        case 'timed_out':
        case 'canceled':
        case 'superseded':
        case 'error':
            return 'failed';
    }
}
function settled(state) {
    return originStatus(state) !== 'in_progress';
}

// EXTERNAL MODULE: ./build/action-deploy/src/receiver/fields.js
var receiver_fields = __webpack_require__(967);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/answer.js



const serviceId = /^[A-Za-z0-9_][\w.\-/]{0,199}$/;
const idShape = /^[A-Za-z0-9][\w-]{7,127}$/;
const tokenShape = /^[\w.~+/=-]{8,500}$/;
/** Reads an answer strictly, or UpstreamError `answer-invalid`: a guess here would be a green run for nothing. */
function parseAnswer(fields) {
    const state = stateOf(fields);
    const services = servicesOf(fields);
    return {
        state,
        deploymentId: shaped(fields, 'deployment_id', idShape),
        env: shaped(fields, 'env', /^[a-z0-9][a-z0-9-]{0,62}$/),
        ref: shaped(fields, 'ref', /^[\w.\-/]{1,200}$/),
        services,
        cached: fields['cached'] === true,
        duplicate: fields['duplicate'] === true,
        contradiction: state === 'succeeded' ? contradictionOf(fields, services) : undefined,
        pollToken: shaped(fields, 'poll_token', tokenShape),
        version: Number.isSafeInteger(fields['version']) ? Number(fields['version']) : undefined,
        observable: fields['deployment_id'] !== undefined || fields['status_url'] !== undefined,
        error: (0,receiver_fields/* textOf */.b6)(fields, 'error'),
        supersededBy: shaped(fields, 'superseded_by', /^[\w.\-/]{1,200}$/),
    };
}
const fromOrigin = {
    accepted: 'accepted',
    in_progress: 'running',
    completed: 'succeeded',
    failed: 'failed',
    not_found: 'not_found',
};
function stateOf(fields) {
    const { status, state } = fields;
    const origin = typeof status === 'string' && Object.hasOwn(fromOrigin, status) ? fromOrigin[status] : undefined;
    if (origin === undefined)
        throw invalid('"status" must be accepted, in_progress, completed, failed or not_found');
    if (state === undefined || origin === 'not_found')
        return origin;
    const own = deployStates.find((candidate) => candidate === state);
    if (own === undefined || originStatus(own) !== status)
        throw invalid('"status" and "state" contradict each other');
    return own;
}
function servicesOf(fields) {
    if (Array.isArray(fields['services']))
        return (0,receiver_fields/* listOf */.c3)(fields, 'services').map(ownService);
    const problems = new Map((0,receiver_fields/* listOf */.c3)(fields, 'failure_summary').map((entry) => [entry['service'], problemOf(entry)]));
    const merged = new Map();
    for (const entry of (0,receiver_fields/* listOf */.c3)(fields, 'results')) {
        const service = originService(entry, problems);
        const before = merged.get(service.id);
        // Several tasks can serve one service; it fared as its worst task did.
        if (!before || severity(service) > severity(before))
            merged.set(service.id, service);
    }
    return [...merged.values()];
}
function ownService(entry) {
    const state = serviceStates.find((candidate) => candidate === entry['state']);
    if (state === undefined)
        throw invalid(`"state" of a service must be one of ${serviceStates.join(', ')}`);
    return { id: idOf(entry), state, problem: problemOf(entry) };
}
function originService(entry, problems) {
    const id = idOf(entry);
    const skipped = entry['skipped'] === true;
    const succeeded = entry['success'] === true;
    const state = skipped ? 'skipped' : succeeded ? 'synced' : 'failed';
    return { id, state, problem: problems.get(id) ?? problemOf({ ...objectField(entry, 'diagnostic') }) };
}
function severity({ state }) {
    return ['synced', 'unchanged', 'skipped', 'failed'].indexOf(state);
}
function problemOf(entry) {
    const kind = (0,receiver_fields/* textOf */.b6)(entry, 'error_kind') ?? '';
    const summary = (0,receiver_fields/* textOf */.b6)(entry, 'summary') ?? (0,receiver_fields/* textOf */.b6)(entry, 'reason') ?? '';
    const nextAction = (0,receiver_fields/* textOf */.b6)(entry, 'next_action') ?? '';
    return kind || summary || nextAction ? { kind, summary, nextAction } : undefined;
}
function objectField(entry, key) {
    const [found] = (0,receiver_fields/* listOf */.c3)({ only: [entry[key]] }, 'only');
    return found ?? {};
}
function contradictionOf(fields, services) {
    if (fields['success'] === false)
        return 'it says completed and success: false';
    if (typeof fields['error'] === 'string' && fields['error'] !== '')
        return 'it says completed and gives an error';
    const counts = { failed: services.filter(({ state }) => state === 'failed' || state === 'timed_out').length };
    if (typeof fields['failed'] === 'number' && fields['failed'] !== counts.failed) {
        return `it counts ${fields['failed']} failed services and lists ${counts.failed}`;
    }
    return undefined;
}
function idOf(entry) {
    const id = entry['service'];
    if (typeof id !== 'string' || !serviceId.test(id))
        throw invalid('a service must have an id such as platform/redis');
    return id;
}
/** A field that is absent or has the shape we know; anything else would end up in a log, an output or an address. */
function shaped(fields, key, shape) {
    const value = fields[key];
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value !== 'string' || !shape.test(value))
        throw invalid(`"${key}" does not have its shape`);
    return value;
}
function invalid(why) {
    return new src/* UpstreamError */.gA('answer-invalid', `The receiver’s answer does not follow the protocol: ${why}. Check that runner-url leads to an IaC Runner.`);
}

// EXTERNAL MODULE: ./build/action-deploy/src/receiver/refusal.js
var refusal = __webpack_require__(176);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/scrub.js
/**
 * Takes a key out of foreign text, in every form it could be written in. What a receiver sends back is scrubbed where
 * it comes in: once it is escaped for the summary, no mask would find it again.
 */
function scrubber(secret) {
    const forms = [secret, ...secret.split(/\r?\n/)].filter((part) => part.length >= 4).flatMap(formsOf);
    const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
    return (text) => longestFirst.reduce((left, form) => left.replaceAll(form, '***'), text);
}
function formsOf(part) {
    const bytes = Buffer.from(part);
    const base64 = bytes.toString('base64');
    const hex = bytes.toString('hex');
    const json = JSON.stringify(part).slice(1, -1);
    const unpadded = base64.replace(/=+$/, '');
    return [part, json, hex, hex.toUpperCase(), base64, unpadded, bytes.toString('base64url'), encodeURIComponent(part)];
}

// EXTERNAL MODULE: ./build/action-deploy/src/receiver/wire.js + 1 modules
var wire = __webpack_require__(914);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/http-receiver.js








// Below the limit of one attempt, and far below what proxies allow.
const longPollSeconds = 10;
const noCommit = '0'.repeat(40);
/** An IaC Runner behind HTTP. The key is known here and nowhere else. */
function connectReceiver(given, credentials) {
    const parts = { ...given, scrub: scrubber(credentials.secret) };
    const post = (path, body, order) => (0,wire/* send */.t)(signed({ path, body, order, credentials }, parts), parts);
    return {
        submit: async (order) => answerOf(await post('/deploy', order.body, order), parts),
        progress: async (order, ticket) => {
            const message = longPoll(order, ticket, parts);
            if (message) {
                const reply = await (0,wire/* send */.t)(message, parts);
                if (reply.status !== 401)
                    return statusOf(reply, parts);
            }
            return statusOf(await post('/deploy/status', question(order, ticket.deploymentId), order), parts);
        },
        takeBack: async (order, ticket) => {
            if (!ticket.deploymentId)
                return 'unsupported';
            const { deploymentId } = ticket;
            const body = JSON.stringify({ type: 'deployment.cancel', deployment_id: deploymentId, if_state: 'queued' });
            const reply = await post(`/deployments/${deploymentId}/cancel`, body, order);
            if (reply.status >= 200 && reply.status < 300)
                return 'taken-back';
            return reply.status === 409 ? 'refused' : 'unsupported';
        },
    };
}
/** What can be learnt of a receiver without deploying anything. */
function surveyReceiver(given, credentials, until) {
    const parts = { ...given, scrub: scrubber(credentials.secret) };
    return {
        holds: { key: credentials.secret !== '', token: credentials.tokens !== undefined },
        health: async () => {
            const message = { method: 'GET', path: '/health', headers: () => ({}), until, final: [500, 503] };
            return healthOf(await (0,wire/* send */.t)(message, parts));
        },
        guard: async () => {
            const body = '{"env":"__auth_probe__"}';
            const reply = await (0,wire/* send */.t)({ method: 'POST', path: '/deploy', body, headers: () => ({}), until }, parts);
            if (reply.status === 401 || reply.status === 403)
                return 'guarded';
            return reply.status === 404 || reply.status === 405 ? 'absent' : 'open';
        },
        recognises: async (scheme) => {
            const order = { scheme, body: '', env: 'staging', commit: noCommit, services: [request/* allServices */.EX], until };
            const body = question(order, undefined);
            const reply = await (0,wire/* send */.t)(signed({ path: '/deploy/status', body, order, credentials }, parts), parts);
            if (reply.status === 401)
                return 'refused';
            return reply.fields?.['status'] === undefined && reply.fields?.['state'] === undefined
                ? 'no-status-endpoint'
                : 'known';
        },
    };
}
function signed({ path, body, order, credentials }, { clock, address }) {
    const { scheme, until } = order;
    const headers = () => {
        const timestamp = Math.floor(clock.now() / 1_000);
        const id = `msg_${(0,external_node_crypto_.randomBytes)(18).toString('base64url')}`;
        if (scheme !== 'oidc')
            return sign({ scheme, content: body, id, timestamp }, credentials.secret);
        const audience = audienceOf({ address: address.href, path, id, timestamp, content: body });
        return presented(credentials.tokens, { audience, id, timestamp, until });
    };
    return { method: 'POST', path, body, headers, until: order.until };
}
async function presented(tokens, message) {
    const { audience, id, timestamp, until } = message;
    const token = await tokens?.token(audience, until);
    return { authorization: `Bearer ${token}`, 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
}
function longPoll({ until }, ticket, { clock }) {
    const { deploymentId, pollToken, version } = ticket;
    if (!deploymentId || !pollToken)
        return undefined;
    const secondsLeft = Math.floor((until - clock.now()) / 1_000);
    const wait = Math.max(0, Math.min(longPollSeconds, secondsLeft - 1));
    const after = version === undefined ? '' : `&after=${version}`;
    const path = `/deployments/${deploymentId}?wait=${wait}${after}`;
    return { method: 'GET', path, headers: () => ({ authorization: `Bearer ${pollToken}` }), until };
}
function question({ env, commit, services }, deploymentId) {
    return JSON.stringify({
        env,
        ref: commit,
        services,
        ...(deploymentId === undefined ? {} : { deployment_id: deploymentId }),
    });
}
function answerOf(reply, { clock }) {
    if (reply.status < 200 || reply.status > 299)
        throw (0,refusal/* refusalOf */.O)(reply, clock.now());
    if (!reply.fields)
        throw invalid('it is no JSON object');
    return parseAnswer(reply.fields);
}
function statusOf(reply, parts) {
    if (reply.status === 404 && reply.fields)
        return parseAnswer({ status: 'not_found' });
    if (reply.status === 409) {
        throw new src/* UpstreamError */.gA('outcome-unproven', 'The receiver cannot tell which deployment is meant (409), so its outcome is unknown. Look at the receiver, ' +
            'then run again; nothing is deployed twice.');
    }
    return answerOf(reply, parts);
}
function healthOf({ fields }) {
    const declared = fields?.['schemes'];
    const checks = (0,receiver_fields/* fieldsOf */.Pf)(fields?.['checks']) ?? {};
    return {
        json: fields !== undefined,
        schemes: schemes.filter((scheme) => Array.isArray(declared) && declared.includes(scheme)),
        // A fresh runner has no workspace until its first deployment: waiting for it would wait for ever.
        unwell: Object.entries(checks).flatMap(([name, well]) => well === false && name !== 'git_workspace' && /^[\w.-]{1,60}$/.test(name) ? [name] : []),
    };
}


/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ send)
});

// UNUSED EXPORTS: retryAfter

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(683);
// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js + 1 modules
var wait = __webpack_require__(641);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
// EXTERNAL MODULE: ./build/action-deploy/src/receiver/address.js + 1 modules
var receiver_address = __webpack_require__(59);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/exchange.js





const connectMs = 5_000;
const attemptMs = 15_000;
const maxAnswerBytes = 1024 * 1024;
/**
 * Sends a message once. `node:http` and not `fetch`: it follows no redirect, inflates nothing, lets us see where a
 * name leads before anything is sent there, and says why a certificate was refused.
 */
async function exchange(message, { address, signal, clock }) {
    // Near the end of the time that is left, an attempt gets no more than that.
    const limitMs = Math.max(1_000, Math.min(attemptMs, message.until - clock.now()));
    try {
        const headers = { ...headersOf(message), ...(await message.headers()) };
        return await once(message, headers, { address, signal, limitMs });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof src/* UpstreamError */.gA)
            throw error;
        const { code = '' } = error;
        if (certificateProblem(code))
            throw untrusted(address, code, error);
        return { kind: 'failed', problem: problemOf(code, error, address) };
    }
}
function once(message, headers, { address, signal, limitMs }) {
    const url = new URL(address.href.replace(/\/+$/, '') + message.path);
    const request = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return new Promise((done, fail) => {
        const sending = request(url, {
            method: message.method,
            headers,
            lookup: guardedLookup((0,receiver_address/* bare */.$B)(url.hostname)),
            // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment cannot switch it off.
            ...(url.protocol === 'https:' ? { rejectUnauthorized: true } : {}),
            signal,
        });
        const total = setTimeout(() => sending.destroy(late(limitMs, 'no complete answer')), limitMs);
        const connectLimitMs = Math.min(connectMs, limitMs - 100);
        const onLate = () => sending.destroy(late(connectLimitMs, 'no connection'));
        sending.on('socket', (socket) => limitConnecting(socket, connectLimitMs, onLate));
        sending.on('error', fail);
        sending.on('close', () => clearTimeout(total));
        sending.on('response', (response) => void answered(response).then(done, fail));
        sending.end(message.body);
    });
}
async function answered(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) {
            throw new src/* UpstreamError */.gA('answer-invalid', 'The receiver’s answer is above 1 MiB; an IaC Runner answers in a few KiB.');
        }
        chunks.push(chunk);
    }
    // A header sent twice comes joined by a comma or as a list; neither is a value we could read.
    const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
    return { kind: 'answered', status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
function headersOf(message) {
    return {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'slipway-action-deploy',
        ...(message.body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(message.body)) }),
    };
}
function guardedLookup(host) {
    return (name, options, done) => {
        (0,external_node_dns_.lookup)(name, { ...options, all: true }, (error, found) => {
            if (error)
                return done(error, '', 0);
            // Behind a proxy, the name is the proxy's and not the receiver's.
            const problem = found.map(({ address }) => (0,receiver_address/* resolvedProblem */.iQ)(name === host ? host : name, address)).find(Boolean);
            if (problem)
                return done(new src/* UpstreamError */.gA('receiver-unreachable', `${problem}. Nothing was sent.`), '', 0);
            const [first] = found;
            return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family ?? 0);
        });
    };
}
function limitConnecting(socket, limitMs, onLate) {
    if (!socket.connecting)
        return;
    const timer = setTimeout(onLate, limitMs);
    const ready = 'encrypted' in socket ? 'secureConnect' : 'connect';
    for (const event of [ready, 'close'])
        socket.once(event, () => clearTimeout(timer));
}
function late(milliseconds, what) {
    return new Error(`${what} within ${Math.round(milliseconds / 100) / 10} s`);
}
function certificateProblem(code) {
    return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|EPROTO$)|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/.test(code);
}
function untrusted(address, code, cause) {
    return new src/* UpstreamError */.gA('receiver-tls', `${address.host} shows no certificate that can be trusted (${code}). Give it a valid one, or name its authority ` +
        'in NODE_EXTRA_CA_CERTS; the check cannot be switched off. Nothing was sent.', { cause });
}
function problemOf(code, error, address) {
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `the name ${address.hostname} does not resolve (${code})`;
        case 'ECONNREFUSED':
            return 'nothing listens there (ECONNREFUSED)';
        case 'ECONNRESET':
            return 'the connection was cut (ECONNRESET)';
        default:
            return code === '' && error instanceof Error ? error.message : code;
    }
}

// EXTERNAL MODULE: ./build/action-deploy/src/receiver/fields.js
var fields = __webpack_require__(967);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/wire.js




const comeBack = [408, 425, 429, 500, 502, 503, 504];
/** Sends until there is an answer. Every message of ours may be repeated: reading is harmless, a deployment has an id. */
async function send(message, parts) {
    for (let attempt = 0;; attempt++) {
        const { problem, reply, retryAfterMs } = await attemptOf(message, parts);
        if (reply)
            return reply;
        const delay = retryAfterMs ?? (0,wait/* fullJitter */.G)(attempt, { baseMs: 1_000, maxMs: 30_000 });
        if (parts.clock.now() + delay >= message.until)
            throw unreachable(parts.address, problem, attempt + 1);
        parts.log.info(`${parts.address.host} gave no answer: ${problem}; trying again in ${(delay / 1_000).toFixed(1)} s`);
        await parts.clock.wait(delay);
    }
}
async function attemptOf(message, parts) {
    const sent = await exchange(message, parts);
    if (sent.kind === 'failed')
        return { problem: sent.problem };
    const { status, headers } = sent;
    if (status >= 300 && status < 400)
        throw redirected(parts.address, status);
    if (comeBack.includes(status) && !message.final?.includes(status)) {
        const retryAfterMs = retryAfter(headers['retry-after'], parts.clock.now());
        return { problem: `it answered ${status}`, retryAfterMs };
    }
    const date = Date.parse(headers['date'] ?? '');
    return {
        problem: '',
        reply: { status, fields: (0,fields/* parseFields */.L5)(sent.body, parts.scrub), serverTime: Number.isNaN(date) ? undefined : date },
    };
}
/** Seconds or a date, as HTTP allows; undefined when it is neither. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    const at = Date.parse(value);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
function redirected(address, status) {
    return new src/* UpstreamError */.gA('receiver-redirect', `${address.host} answered ${status}, a redirect. It is not followed, because a signed request must not go ` +
        'elsewhere and would arrive as another one. Set runner-url to the address it redirects to, if you trust that.');
}
function unreachable(address, problem, attempts) {
    const tried = attempts === 1 ? 'once' : `${attempts} times`;
    return new src/* UpstreamError */.gA('receiver-unreachable', `${address.host} gave no answer: ${problem} (tried ${tried}). Check runner-url and that the IaC Runner is up, ` +
        'then run again; nothing is deployed twice.');
}


/***/ })

};
