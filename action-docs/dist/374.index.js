export const id = 374;
export const ids = [374];
export const modules = {

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectPages: () => (/* reexport */ connectPages)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(683);
;// CONCATENATED MODULE: ./build/packages/github/src/wire/broken.js
/** One try that brought no trustworthy answer: no connection, no end, too late, too much, or of the wrong type. */
class Broken extends Error {
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
function object(value, where) {
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

// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js
var wait = __webpack_require__(199);
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
        if (error instanceof Broken)
            throw error;
        const reason = reasonOf(watch.signal.aborted ? watch.signal.reason : error);
        throw new Broken(reason, { cause: error, repeatable: !untrusted.test(reason) });
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
            throw new Broken(`an answer of more than ${capBytes} bytes`, { repeatable: false });
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
        throw new Broken(`${body.length} bytes of ${declared}`);
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
    const giveUp = (what) => controller.abort(new Broken(what));
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
        if (!(outcome instanceof Broken) && outcome.status < 400 && !call.limited?.(outcome))
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
        if (error instanceof Broken)
            return error;
        throw error;
    }
}
function judge(call, outcome, at) {
    if (outcome instanceof Broken)
        return afterBroken(call, outcome, at.tried);
    const limitMs = limitWaitMs(call, outcome, at);
    if (limitMs !== undefined) {
        return at.tried < tries ? { waitMs: limitMs } : { error: tooLong(call, at.now + limitMs) };
    }
    // 501 is a definite no; every other 5xx leaves open what happened behind it.
    if (outcome.status >= 500 && outcome.status !== 501) {
        const verdict = afterBroken(call, new Broken(`${outcome.status}`, { cause: new Refusal(call, outcome) }), at.tried);
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

;// CONCATENATED MODULE: ./build/packages/github/pages/src/pages.js






const timeouts = { headersMs: 15_000, idleMs: 15_000, totalMs: 60_000 };
const capBytes = 1024 * 1024;
/** Pages of one repository, by the three requests there are: a client for all of GitHub would be most of the bundle. */
function connectPages({ owner, repo, apiUrl, token, clock, signal }) {
    if (['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].some((name) => process.env[name])) {
        external_node_http_.setGlobalProxyFromEnv();
    }
    const transport = createTransport({ fetch, signal, timeouts, clock, maxWaitMs: 180_000 });
    const url = `${apiUrl}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}/pages`;
    const place = { url, token, transport };
    const store = {
        site: () => siteOf(place),
        deploy: async (deployment) => {
            const answer = await unlessUnknown(() => deploy(place, deployment));
            if (answer !== undefined)
                return answer;
            // Nobody knows whether it was taken; GitHub names a deployment by its commit, too.
            if ((await store.status(deployment.commit)) !== 'not_found') {
                return { kind: 'accepted', id: deployment.commit, url: (await store.site())?.url ?? '' };
            }
            return deploy(place, deployment);
        },
        status: (id) => statusOf(place, id),
    };
    return store;
}
async function siteOf(place) {
    try {
        const site = await ask(place, 'GET', '');
        const source = site['build_type'];
        return {
            source: source === 'workflow' || source === 'legacy' ? source : 'unknown',
            url: parse_text(site['html_url'], 'the address of a Pages site'),
            public: site['public'] !== false,
        };
    }
    catch (error) {
        if (refusalOf(error)?.status === 404)
            return undefined;
        throw needsPages(error, 'read');
    }
}
async function deploy(place, deployment) {
    const { artifactId, commit, environment, identity } = deployment;
    try {
        const made = await ask(place, 'POST', '/deployments', {
            artifact_id: artifactId,
            pages_build_version: commit,
            environment,
            oidc_token: identity,
        });
        const last = parse_text(made['status_url'], 'the address of its status').split('/').at(-1) ?? '';
        return { kind: 'accepted', id: String(made['id'] ?? last), url: parse_text(made['page_url'], 'its address') };
    }
    catch (error) {
        const refusal = refusalOf(error);
        const [, other] = /in progress deployment\. Please cancel ([0-9A-Za-z_-]+) first/.exec(refusal?.message ?? '') ?? [];
        if (other !== undefined)
            return { kind: 'busy', with: other };
        if (refusal && [400, 404, 422].includes(refusal.status))
            return { kind: 'refused', reason: refusal.message };
        throw needsPages(error, 'write');
    }
}
async function statusOf(place, id) {
    try {
        const answer = await ask(place, 'GET', `/deployments/${encodeURIComponent(id)}`);
        return parse_text(answer['status'], 'the status of a Pages deployment');
    }
    catch (error) {
        if (refusalOf(error)?.status === 404)
            return 'not_found';
        throw needsPages(error, 'read');
    }
}
async function ask({ url, token, transport }, method, path, body) {
    const answer = await transport.send({
        method,
        url: `${url}${path}`,
        headers: {
            authorization: `bearer ${token}`,
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            'user-agent': 'slipway',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        kind: method === 'GET' ? 'read' : 'write',
        capBytes,
        verify: checkJson,
    });
    return object(JSON.parse(answer.body.toString('utf8')), 'what it says of Pages');
}
function checkJson({ status, headers, body }) {
    const type = headers.get('content-type') ?? 'no content type';
    if (!/^application\/json\b/i.test(type))
        throw new Broken(`${status} with ${type} where JSON was expected`);
    try {
        JSON.parse(body.toString('utf8'));
    }
    catch (error) {
        throw new Broken(`${status} with JSON that is cut off or malformed`, { cause: error });
    }
}
function needsPages(error, level) {
    if (!(error instanceof src/* PreconditionError */.Rb) || error.code !== 'token-permission')
        return error;
    return new src/* PreconditionError */.Rb('token-permission', `The token may not do this with Pages: it needs the right \`pages: ${level}\`. Add \`pages: write\` and \`id-token: write\` under \`permissions:\` of the job that deploys.`, { cause: error.cause });
}

;// CONCATENATED MODULE: ./build/packages/github/pages/src/index.js



/***/ })

};
