export const id = 491;
export const ids = [491];
export const modules = {

/***/ 491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* reexport */ connectGitHub)
});

// UNUSED EXPORTS: connectConversations, connectDeployments, connectTags, deploymentStates

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/commit-statuses.js
const maxDescription = 140;
/** Statuses of the commits of one repository on GitHub. The newest of a context counts, so writing one twice does no harm. */
function createCommitStatuses({ rest, owner, repo }) {
    return {
        set: async ({ commit, context, state, description, url }) => {
            const short = [...description].slice(0, maxDescription).join('');
            await rest.repos.createCommitStatus({
                owner,
                repo,
                sha: commit,
                context,
                state,
                description: short,
                target_url: url,
            });
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
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

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/comment-writes.js




async function createComment({ rest, owner, repo }, pull, body) {
    return await written(async () => {
        const { data } = await rest.issues.createComment({ owner, repo, issue_number: pull, body });
        return integer(object(data, 'a comment')['id'], 'the id of a comment');
    }, 'refused');
}
/** Writing the same twice does no harm, so a lost answer is asked for again. */
async function updateComment({ rest, owner, repo }, id, body) {
    const update = () => written(async () => {
        await rest.issues.updateComment({ owner, repo, comment_id: id, body });
        return id;
    }, 'missing');
    for (let tried = 1; tried <= 2; tried++) {
        const done = await update();
        if (done.kind !== 'unknown')
            return done;
    }
    throw new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it changed comment ${id}. See whether GitHub is up, then run this again.`);
}
/** One that is gone already, or that may not go, is left: the next run looks again. */
async function removeComment({ rest, owner, repo }, id) {
    const gone = await written(async () => {
        await rest.issues.deleteComment({ owner, repo, comment_id: id });
        return id;
    }, 'missing');
    return gone.kind === 'done';
}
async function written(write, notFound) {
    try {
        const id = await unlessUnknown(write);
        return id === undefined ? { kind: 'unknown' } : { kind: 'done', id };
    }
    catch (error) {
        const status = refusalOf(error)?.status;
        if (notFound === 'missing' && (status === 404 || status === 410))
            return { kind: 'missing' };
        const refused = refusedBy(error);
        if (refused)
            return refused;
        throw error;
    }
}
/** A refusal that says that a report belongs elsewhere; undefined for one that the user must hear of. */
function refusedBy(error) {
    const { status, message } = refusalOf(error) ?? { status: 0, message: '' };
    if (status === 422)
        return { kind: 'refused', reason: /too long/i.test(message) ? 'too-long' : 'rejected', message };
    if (status === 404 || status === 410)
        return { kind: 'refused', reason: 'gone', message };
    if (status === 403 && /locked/i.test(message))
        return { kind: 'refused', reason: 'locked', message };
    if (!(error instanceof src/* PreconditionError */.Rb) || error.code !== 'token-permission')
        return undefined;
    return { kind: 'refused', reason: 'permission', message: error.message };
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/graphql-errors.js


function graphqlProblems(answer) {
    if (typeof answer !== 'object' || answer === null || !('errors' in answer))
        return [];
    const { errors } = answer;
    if (errors === undefined || errors === null)
        return [];
    if (Array.isArray(errors) && errors.length > 0)
        return errors.map(problemOf);
    // What GitHub does not describe is no proof that all went well.
    return [{ type: '', message: 'errors of an unknown form', path: '', singleSignOn: false }];
}
function sayLimited(problems) {
    return problems.some(({ type, message }) => type === 'RATE_LIMITED' || /secondary rate limit/i.test(message));
}
/** What a refused query means, and what gives the token the rights for it. */
function graphqlError({ type, message, path, singleSignOn }, rights) {
    const field = path === '' ? 'the query' : `\`${path}\``;
    if (singleSignOn || /\bSAML\b|single sign-on/i.test(message)) {
        return new src/* PreconditionError */.Rb('token-sso', `GitHub refused ${field}: the organization asks for single sign-on, and the token is not authorized for it. Authorize it in the token's settings.`);
    }
    if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES' || /not accessible by/i.test(message)) {
        return new src/* PreconditionError */.Rb('token-permission', `The token may not read ${field}: ${message}. The query needs the rights ${rights.map((right) => `\`${right}\``).join(', ')}: add what is missing under \`permissions:\` of the job, or hand in a token that has it.`);
    }
    if (type === 'NOT_FOUND') {
        return new src/* PreconditionError */.Rb('not-found', `GitHub has nothing at ${field}, or the token may not see it: ${message}. Check the names, and that the token reads this repository.`);
    }
    return new src/* UpstreamError */.gA('github-refused', `GitHub's GraphQL did not answer ${field}: ${type === '' ? '' : `${type}, `}${message}. Run this again; if it stays, this server may be too old for the query.`);
}
function problemOf(value) {
    const from = typeof value === 'object' && value !== null ? value : {};
    const own = (key) => (Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined);
    const [type, message, path, extensions] = [own('type'), own('message'), own('path'), own('extensions')];
    return {
        type: typeof type === 'string' ? oneLine(type) : '',
        message: typeof message === 'string' && message !== '' ? oneLine(message) : 'no reason given',
        path: Array.isArray(path) ? oneLine(path.join('.')) : '',
        singleSignOn: typeof extensions === 'object' &&
            extensions !== null &&
            'saml_failure' in extensions &&
            extensions.saml_failure === true,
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/graphql.js



const capBytes = 32 * 1024 * 1024;
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
        capBytes,
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

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/own-issues.js



/** Who the token speaks for; only GraphQL tells that to every kind of token. */
async function ownLogin({ graphql }) {
    const { viewer } = await queryGraphql(graphql, { query: 'query { viewer { login } }', variables: {}, rights: [] });
    return parse_text(object(viewer, 'the owner of the token')['login'], 'the login of the token');
}
/** Open issues that the account wrote; pull requests are in the same list, and are none. */
async function ownOpenIssues({ rest, owner, repo }, login) {
    const asked = { owner, repo, creator: login, state: 'open', per_page: 100 };
    const found = new Map();
    // An issue that is closed between two pages moves the first of the next one onto the last.
    for await (const entry of allPages((page) => rest.issues.listForRepo({ ...asked, page }))) {
        const issue = object(entry, 'an issue');
        const user = issue['user'];
        if (issue['pull_request'] !== undefined || user === null)
            continue;
        // The server was asked for one creator; whether it listens is not taken on trust.
        if (parse_text(object(user, 'an author')['login'], 'an author').toLowerCase() !== login.toLowerCase())
            continue;
        const one = issueOf(issue);
        found.set(one.number, one);
    }
    return [...found.values()];
}
function issueOf(value) {
    const issue = object(value, 'an issue');
    return {
        number: integer(issue['number'], 'the number of an issue'),
        url: parse_text(issue['html_url'], 'the address of an issue'),
        body: optionalText(issue['body'], 'the text of an issue'),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/issue-writes.js





/** Undefined when the answer was lost: it may be there. */
async function createIssue({ rest, owner, repo }, title, body) {
    return await unlessUnknown(async () => issueOf((await rest.issues.create({ owner, repo, title, body })).data));
}
/** Undefined when it is closed, or gone. */
async function openIssue({ rest, owner, repo }, number) {
    try {
        const { data } = await rest.issues.get({ owner, repo, issue_number: number });
        return object(data, 'an issue')['state'] === 'open' ? issueOf(data) : undefined;
    }
    catch (error) {
        const status = refusalOf(error)?.status;
        if (status === 404 || status === 410)
            return undefined;
        throw error;
    }
}
async function updateIssue({ rest, owner, repo }, number, body) {
    await twice(number, () => rest.issues.update({ owner, repo, issue_number: number, body }));
}
async function closeIssue({ rest, owner, repo }, number, reason) {
    await twice(number, () => rest.issues.update({ owner, repo, issue_number: number, state: 'closed', state_reason: reason }));
}
/** Writing the same twice does no harm, so a lost answer is asked for again. */
async function twice(number, write) {
    for (let tried = 1; tried <= 2; tried++) {
        if ((await unlessUnknown(async () => ({ done: await write() }))) !== undefined)
            return;
    }
    throw new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it changed issue ${number}. See whether GitHub is up, then run this again.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/sticky-marker.js

// Hexadecimal digits spell no word that Atlantis would hide a comment for, and none that ends an HTML comment.
const sticky_marker_form = /^<!-- slipway ([0-9a-f]{32}) (\d{1,15})\.(\d{1,6}) ([0-9a-f]{32}) (\d{20}) ([0-9a-f]{64}) ([0-9a-f]{64}) -->$/;
/** The key of one report on one pull request: a seal is worth nothing below another one. */
function sealKey(of, secret) {
    const words = ['slipway sticky comment v1', of.repository.toLowerCase(), String(of.pull), of.name];
    return { bytes: (0,external_node_crypto_.createHmac)('sha256', secret).update(JSON.stringify(words)).digest(), secret: secret !== '' };
}
/** The text with its seal below it: the last line, so that the first one is the verdict. `id` is 0 as long as it has none. */
function seal(text, { state, id, key }) {
    const { fingerprint, run, attempt, nonce } = state;
    const words = plain(text);
    const head = `${fingerprint} ${run}.${attempt} ${nonce} ${String(id).padStart(20, '0')} ${sha256(words)}`;
    return `${words}\n\n<!-- slipway ${head} ${mac(key, head)} -->`;
}
/** What a comment of our author's says of itself; undefined when it bears no seal of this key for this very comment. */
function unseal(body, id, key) {
    const words = plain(body);
    const at = words.lastIndexOf('<!-- slipway ');
    const line = words.slice(at).split('\n', 1)[0] ?? '';
    const match = at < 0 ? null : sticky_marker_form.exec(line);
    if (!match)
        return undefined;
    const [, fingerprint = '', run = '', attempt = '', nonce = '', number = '', digest = '', given = ''] = match;
    const head = `${fingerprint} ${run}.${attempt} ${nonce} ${number} ${digest}`;
    if (!(0,external_node_crypto_.timingSafeEqual)(Buffer.from(mac(key, head), 'hex'), Buffer.from(given, 'hex')))
        return undefined;
    const bound = Number(number) === id;
    // Without a secret anybody can make a seal for no number at all; with one, it is a write of ours that was cut short.
    if (!bound && !(key.secret && Number(number) === 0))
        return undefined;
    const state = { fingerprint, run: Number(run), attempt: Number(attempt), nonce };
    const intact = sha256(plain(words.slice(0, at))) === digest && plain(words.slice(at + line.length)) === '';
    return { state, bound, intact };
}
function fingerprintOf(text) {
    return sha256(text).slice(0, 32);
}
/** True when `one` comes from a later run than `other`. */
function later(one, other) {
    return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
/** GitHub keeps the line ends it was given, and an edit in a browser gives others. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').trim();
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function mac(key, head) {
    return (0,external_node_crypto_.createHmac)('sha256', key.bytes).update(head).digest('hex');
}

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/findings-issue.js






/** The one open issue of a check in one repository on GitHub. */
function createFindingsIssue(remote) {
    return { settle: async (report) => await settle(await jobOf(remote, report)) };
}
const rounds = 6;
async function jobOf(remote, report) {
    const of = { repository: `${remote.owner}/${remote.repo}`, pull: 0, name: `findings ${report.name}` };
    return { remote, report, key: sealKey(of, ''), login: await ownLogin(remote) };
}
/** Looks, writes, and looks again: another run may write at the same time, and then one of two issues is closed. */
async function settle(job) {
    const { remote, report } = job;
    let wrote;
    let known;
    for (let round = 1; round <= rounds; round++) {
        const kept = await merged(job, await ours(job, known));
        if (kept && later(kept.state, report.order))
            return { kind: 'superseded', ...placeOf(kept) };
        if (report.body === undefined)
            return kept ? await findings_issue_close(job, kept) : { kind: 'clean' };
        if (kept && same(job, kept))
            return { kind: wrote ?? 'unchanged', ...placeOf(kept) };
        if (kept) {
            await updateIssue(remote, kept.number, seal(report.body, { state: stateOf(report), id: kept.number, key: job.key }));
            known = kept.number;
            wrote ??= 'updated';
        }
        else {
            known = await findings_issue_open(job, report.body);
            wrote = known === undefined ? wrote : 'created';
        }
    }
    throw new src/* UpstreamError */.gA('issue-contested', `The issue of "${report.title}" was changed or closed each of the ${rounds} times it was written. See who else writes it, then run this again.`);
}
/**
 * What was opened first is kept, so that all who see several keep the same one; the others are closed, and when one of
 * them comes from a later run, what it says is kept.
 */
async function merged({ remote, key }, found) {
    const [kept, ...surplus] = found.toSorted((one, other) => one.number - other.number);
    const latest = surplus
        .filter(({ intact }) => intact)
        .toSorted((one, other) => (later(one.state, other.state) ? -1 : 1))[0];
    if (!kept)
        return undefined;
    const adopted = latest && later(latest.state, kept.state) ? latest : undefined;
    if (adopted) {
        const words = adopted.body.slice(0, adopted.body.lastIndexOf('<!-- slipway '));
        await updateIssue(remote, kept.number, seal(words, { state: adopted.state, id: kept.number, key }));
    }
    for (const { number } of surplus)
        await closeIssue(remote, number, 'not_planned');
    return adopted ? { ...kept, state: adopted.state, intact: true } : kept;
}
/** A list may be late, so the one that was just written is asked for by its number. */
async function ours({ remote, key, login }, known) {
    const listed = (await ownOpenIssues(remote, login)).filter(({ number }) => number !== known);
    const written = known === undefined ? undefined : await openIssue(remote, known);
    return [...listed, ...(written ? [written] : [])].flatMap((issue) => {
        const sealed = unseal(issue.body, issue.number, key);
        return sealed?.bound ? [{ ...issue, ...sealed }] : [];
    });
}
function same({ report }, { intact, state }) {
    return intact && state.fingerprint === stateOf(report).fingerprint;
}
/** Closed first: a lost comment is no harm, and a comment without an end would be said again every night. */
async function findings_issue_close({ remote, report }, kept) {
    await closeIssue(remote, kept.number, 'completed');
    await createComment(remote, kept.number, report.closing);
    return { kind: 'closed', ...placeOf(kept) };
}
/** A new issue: first with a seal for no number, then, when it has one, with a seal for that. */
async function findings_issue_open(job, body) {
    const { remote, report, key } = job;
    const state = stateOf(report);
    const draft = seal(body, { state, id: 0, key });
    const made = (await createIssue(remote, report.title, draft)) ?? (await lookedUp(job, state));
    // Its answer was lost, and it is nowhere: it never was.
    if (!made)
        return undefined;
    await updateIssue(remote, made.number, seal(body, { state, id: made.number, key }));
    return made.number;
}
const readBackWaitsMs = [500, 1_000, 2_000];
/** The issue whose answer was lost; no other one has its nonce. */
async function lookedUp({ remote, login }, { nonce }) {
    for (const waitMs of [0, ...readBackWaitsMs]) {
        if (waitMs > 0)
            await remote.clock.wait(waitMs);
        const found = (await ownOpenIssues(remote, login)).find(({ body }) => body.includes(` ${nonce} `));
        if (found)
            return found;
    }
    return undefined;
}
function stateOf({ order, body = '', fingerprint = body }) {
    return { ...order, fingerprint: fingerprintOf(fingerprint), nonce: (0,external_node_crypto_.randomBytes)(16).toString('hex') };
}
function placeOf({ number, url }) {
    return { number, url };
}

;// CONCATENATED MODULE: ./build/packages/github/src/ports/conversation-ports.js
const roles = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/pull-requests.js




/** Pull requests of one repository on GitHub. */
function createPullRequests({ rest, owner, repo }) {
    return {
        read: async (number) => {
            const { data } = await rest.pulls.get({ owner, repo, pull_number: number });
            return parsePull(data, `${owner}/${repo}`);
        },
        comments: async (number) => {
            const where = { owner, repo, issue_number: number, per_page: 100 };
            const found = new Map();
            // A comment that is removed between two pages moves the first of the next one onto the last.
            for await (const entry of allPages((page) => rest.issues.listComments({ ...where, page }))) {
                const comment = parseComment(entry);
                found.set(comment.id, comment);
            }
            return [...found.values()].toSorted((one, other) => one.id - other.id);
        },
        statuses: async (sha) => {
            const where = { owner, repo, ref: sha, per_page: 100 };
            const found = [];
            for await (const entry of allPages((page) => rest.repos.listCommitStatusesForRef({ ...where, page }))) {
                found.push(parseStatus(entry));
            }
            return found;
        },
        role: async (login) => {
            try {
                const { data } = await rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
                return parseRole(data);
            }
            catch (error) {
                // GitHub does not know the name, so it may do nothing.
                if (refusalOf(error)?.status === 404)
                    return 'none';
                throw error;
            }
        },
    };
}
function parsePull(value, repository) {
    const pull = object(value, 'a pull request');
    const head = object(pull['head'], 'the head of a pull request');
    const from = head['repo'] === null ? '' : object(head['repo'], 'the repository of its head')['full_name'];
    return {
        number: integer(pull['number'], 'the number of a pull request'),
        title: parse_text(pull['title'], 'the title of a pull request'),
        author: loginOf(pull['user']),
        state: pull['state'] === 'open' ? 'open' : 'closed',
        merged: pull['merged'] === true,
        locked: pull['locked'] === true,
        draft: pull['draft'] === true,
        headSha: objectId(head['sha'], 'the head of a pull request'),
        headBranch: parse_text(head['ref'], 'the branch of a pull request'),
        fork: String(from).toLowerCase() !== repository.toLowerCase(),
        base: parse_text(object(pull['base'], 'the base of a pull request')['ref'], 'the base of a pull request'),
    };
}
function parseComment(value) {
    const comment = object(value, 'a comment');
    const app = comment['performed_via_github_app'];
    const createdAt = parse_text(comment['created_at'], 'the time of a comment');
    const { user } = comment;
    return {
        id: integer(comment['id'], 'the id of a comment'),
        // An account that was deleted is null; nobody is number 0.
        author: { id: user === null ? 0 : integer(object(user, 'an author')['id'], 'an author'), login: loginOf(user) },
        appId: app === null || app === undefined ? undefined : integer(object(app, 'an app')['id'], 'the id of an app'),
        body: optionalText(comment['body'], 'the text of a comment'),
        createdAt,
        edited: parse_text(comment['updated_at'], 'the time of a comment') !== createdAt,
    };
}
function parseStatus(value) {
    const status = object(value, 'a commit status');
    return {
        context: parse_text(status['context'], 'the context of a status'),
        state: parse_text(status['state'], 'the state of a status'),
        description: optionalText(status['description'], 'the description of a status'),
        creator: loginOf(status['creator']),
        createdAt: parse_text(status['created_at'], 'the time of a status'),
    };
}
function parseRole(value) {
    const { role_name, permission } = object(value, 'a permission');
    // A role of an organization's own is as much as the older word says of it.
    const known = (name) => roles.find((role) => role === name);
    return known(role_name) ?? known(permission) ?? 'none';
}
function loginOf(user) {
    return user === null || user === undefined ? '' : parse_text(object(user, 'an account')['login'], 'the login of an account');
}

;// CONCATENATED MODULE: ./build/packages/github/src/wire/node-id.js


/**
 * The number that REST knows a thing by. GraphQL's `databaseId` is an integer of 32 bits, and deployments are numbered
 * beyond that; then the number is read from the node id, which holds it in both of its forms.
 */
function idOf(value, what) {
    const { databaseId, id } = object(value, what);
    if (typeof databaseId === 'number' && Number.isSafeInteger(databaseId))
        return databaseId;
    const number = typeof id === 'string' ? numberIn(id) : undefined;
    if (number !== undefined && Number.isSafeInteger(number))
        return number;
    throw new src/* UpstreamError */.gA('github-mistyped', `GitHub's answer is not what its API describes: ${what} has neither a number nor a node id with one.`);
}
/** `MDEwOkRlcGxveW1lbnQx` is the text `010:Deployment1`; `DE_kwDO…` is MessagePack of a list that ends in the number. */
function numberIn(nodeId) {
    const [, packed] = /^[A-Z]+_([\w-]+)$/.exec(nodeId) ?? [];
    if (packed !== undefined)
        return lastInteger(Buffer.from(packed, 'base64url'));
    const [, digits] = /\D(\d{1,16})$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** The last element of a MessagePack list of unsigned integers; undefined when it is anything else. */
function lastInteger(packed) {
    const [head = 0] = packed;
    if (head < 0x91 || head > 0x9f)
        return undefined;
    let at = 1;
    let last;
    for (let left = head & 0x0f; left > 0; left--) {
        const kind = packed[at++];
        if (kind === undefined)
            return undefined;
        const bytes = kind < 0x80 ? 0 : { 204: 1, 205: 2, 206: 4, 207: 8 }[kind];
        if (bytes === undefined || at + bytes > packed.length)
            return undefined;
        last = bytes === 0 ? kind : Number(BigInt(`0x${packed.toString('hex', at, at + bytes)}`));
        at += bytes;
    }
    return at === packed.length ? last : undefined;
}

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/own-comments.js



const rights = ['pull-requests: read'];
const own_comments_maxPages = 500;
const listing = `query($owner: String!, $repo: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    comments(last: 100, before: $before) {
      nodes { id databaseId url body viewerDidAuthor isMinimized }
      pageInfo { hasPreviousPage startCursor } } } } }`;
/** All of them below one pull request, the oldest first. Only GraphQL says whose a comment is without asking who we are. */
async function ownComments(remote, pull) {
    const { owner, repo, graphql } = remote;
    let found = [];
    let before = null;
    for (let page = 0; page < own_comments_maxPages; page++) {
        const variables = { owner, repo, number: pull, before };
        const data = await queryGraphql(graphql, { query: listing, variables, rights });
        const list = object(object(object(data['repository'], 'the repository')['pullRequest'], 'the pull request')['comments'], 'its comments');
        found = [...array(list['nodes'], 'a page of comments').flatMap(ownComment), ...found];
        const { hasPreviousPage, startCursor } = object(list['pageInfo'], 'the page of comments');
        if (hasPreviousPage !== true)
            break;
        before = parse_text(startCursor, 'the cursor of comments');
    }
    return found.toSorted((one, other) => one.id - other.id);
}
const own_comments_history = `query($id: ID!) { node(id: $id) { ... on IssueComment {
  userContentEdits(first: 50) { nodes { diff } } } } }`;
/** What a comment said before, the newest first, as far as GitHub keeps it. */
async function earlierBodies({ graphql }, nodeId) {
    const data = await queryGraphql(graphql, { query: own_comments_history, variables: { id: nodeId }, rights });
    const { node } = data;
    if (node === null)
        return [];
    const edits = object(node, 'the comment')['userContentEdits'];
    if (edits === null || edits === undefined)
        return [];
    return array(object(edits, 'its edits')['nodes'], 'a page of edits').flatMap((edit) => {
        const { diff } = object(edit, 'an edit');
        return typeof diff === 'string' ? [diff] : [];
    });
}
/** A comment of a deleted pull request, or of nobody's, may be null. */
function ownComment(value) {
    if (value === null)
        return [];
    const comment = object(value, 'a comment');
    if (comment['viewerDidAuthor'] !== true)
        return [];
    return [
        {
            id: idOf(comment, 'a comment'),
            nodeId: parse_text(comment['id'], 'the id of a comment'),
            url: parse_text(comment['url'], 'the address of a comment'),
            body: parse_text(comment['body'], 'the text of a comment'),
            hidden: comment['isMinimized'] === true,
        },
    ];
}

;// CONCATENATED MODULE: ./build/packages/github/src/conversation/sticky-comments.js





/** Our comments below the pull requests of one repository. */
function createStickyComments(remote) {
    return {
        publish: async (report, secret) => {
            const repository = `${remote.owner}/${remote.repo}`;
            try {
                return await publish({ remote, report, key: sealKey({ ...report, repository }, secret) });
            }
            catch (error) {
                const refused = refusedBy(error);
                if (refused)
                    return refused;
                throw error;
            }
        },
    };
}
const sticky_comments_rounds = 6;
/** Looks, writes, and looks again, until what is there is as it should be: others may write at the same time. */
async function publish(job) {
    let wrote;
    let removed = 0;
    for (let round = 1; round <= sticky_comments_rounds; round++) {
        const [kept, ...surplus] = ranked(await sticky_comments_ours(job));
        for (const { id } of surplus)
            if (await removeComment(job.remote, id))
                removed += 1;
        const done = kept && (await settled(job, kept, wrote));
        if (kept && done)
            return { kind: done, id: kept.id, url: kept.url, hidden: kept.hidden, removed };
        const next = kept ? await rewrite(job, kept) : await write(job);
        if (next === undefined)
            continue;
        if (typeof next !== 'string')
            return next;
        wrote = wrote === 'created' ? 'created' : next;
    }
    throw new src/* UpstreamError */.gA('comment-contested', `The comment below #${job.report.pull} was changed or removed each of the ${sticky_comments_rounds} times it was written. See who else writes it, then run this again.`);
}
/** Of the latest run first; of one run, what was written first. So all that write at once keep the same one. */
function ranked(found) {
    return found.toSorted((one, other) => {
        if (later(one.state, other.state))
            return -1;
        return later(other.state, one.state) ? 1 : one.id - other.id;
    });
}
async function sticky_comments_ours({ remote, report, key }) {
    const found = await ownComments(remote, report.pull);
    return found.flatMap((comment) => {
        const sealed = unseal(comment.body, comment.id, key);
        return sealed ? [{ ...comment, ...sealed }] : [];
    });
}
/** How it stands with the comment there is; undefined when it must be written. */
async function settled(job, kept, wrote) {
    const { order } = job.report;
    if (later(kept.state, order))
        return 'superseded';
    const same = kept.intact && kept.bound && kept.state.fingerprint === sticky_comments_stateOf(job.report).fingerprint;
    if (!same)
        return undefined;
    if (wrote === 'updated' && (await restored(job, kept)))
        return 'superseded';
    return wrote ?? 'unchanged';
}
/**
 * Between our look and our write a later run may have written, and GitHub offers no write on condition. But it keeps what
 * was there before, and the seal tells whose that was: a later one is put back.
 */
async function restored({ remote, report, key }, kept) {
    const bodies = await earlierBodies(remote, kept.nodeId).catch((error) => {
        if (error instanceof src/* ExpectedError */.Dh)
            return [];
        throw error;
    });
    const overwritten = bodies.flatMap((body) => {
        const sealed = unseal(body, kept.id, key);
        return sealed?.intact && sealed.bound && later(sealed.state, report.order) ? [{ body, state: sealed.state }] : [];
    });
    const [latest] = overwritten.toSorted((one, other) => (later(one.state, other.state) ? -1 : 1));
    if (latest)
        await updateComment(remote, kept.id, latest.body);
    return latest !== undefined;
}
/** A new comment: first with a seal for no number, then, when it has one, with a seal for that. */
async function write(job) {
    const { remote, report, key } = job;
    const state = sticky_comments_stateOf(report);
    return await firstTaken(report, async (text) => {
        const unbound = seal(text, { state, id: 0, key });
        const made = await createComment(remote, report.pull, unbound);
        if (made.kind === 'refused')
            return made;
        const id = made.kind === 'done' ? made.id : await sticky_comments_lookedUp(remote, report.pull, state);
        // Its answer was lost, and it is nowhere: it never was.
        if (id === undefined)
            return undefined;
        const bound = await updateComment(remote, id, seal(text, { state, id, key }));
        if (bound.kind === 'refused')
            return bound;
        return bound.kind === 'done' ? 'created' : undefined;
    });
}
async function rewrite(job, kept) {
    const { remote, report, key } = job;
    return await firstTaken(report, async (text) => {
        const body = seal(text, { state: sticky_comments_stateOf(report), id: kept.id, key });
        const changed = await updateComment(remote, kept.id, body);
        if (changed.kind === 'refused')
            return changed;
        return changed.kind === 'done' ? 'updated' : undefined;
    });
}
/** The longest form that GitHub takes. */
async function firstTaken({ renditions }, attempt) {
    let outcome;
    for (const text of renditions) {
        outcome = await attempt(text);
        if (typeof outcome !== 'object' || outcome.reason !== 'too-long')
            return outcome;
    }
    return outcome;
}
const sticky_comments_readBackWaitsMs = [500, 1_000, 2_000];
/** The comment whose answer was lost; no other one has its nonce. */
async function sticky_comments_lookedUp(remote, pull, { nonce }) {
    for (const waitMs of [0, ...sticky_comments_readBackWaitsMs]) {
        if (waitMs > 0)
            await remote.clock.wait(waitMs);
        const found = (await ownComments(remote, pull)).find(({ body }) => body.includes(` ${nonce} `));
        if (found)
            return found.id;
    }
    return undefined;
}
function sticky_comments_stateOf({ order, fingerprint, renditions }) {
    const told = fingerprintOf(fingerprint ?? renditions[0] ?? '');
    return { ...order, fingerprint: told, nonce: (0,external_node_crypto_.randomBytes)(16).toString('hex') };
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
    const from = object(value, 'a deployment');
    return {
        id: integer(from['id'], 'the id of a deployment'),
        commit: objectId(from['sha'], 'the sha of a deployment'),
        environment: parse_text(from['environment'], 'the environment of a deployment'),
        createdAt: parse_text(from['created_at'], 'the time of a deployment'),
        creator: login(from['creator']),
        payload: parsePayload(from['payload']),
    };
}
function deployment_parse_parseStatus(value) {
    const from = object(value, 'a deployment status');
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







const deployments_maxDescription = 140;
const deployments_readBackWaitsMs = [500, 1_000, 2_000];
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
        found.push(deployment_parse_parseStatus(entry));
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
    for (const waitMs of [0, ...deployments_readBackWaitsMs]) {
        if (waitMs > 0)
            await clock.wait(waitMs);
        for await (const entry of allPages((page) => rest.repos.listDeployments({ ...where, page }))) {
            if (callOf(object(entry, 'a deployment')['payload']) === call)
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
    if (description.length <= deployments_maxDescription)
        return description;
    return `${description.slice(0, deployments_maxDescription - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
function lost(what) {
    return new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it recorded ${what}, and does not show it. Run this again.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/commit-id.js

/** An id becomes a line of a request, so it has to be one. */
function checkIds(ids) {
    const wrong = ids.find((id) => !/^[0-9a-f]{40}$/.test(id));
    if (wrong === undefined)
        return;
    throw new src/* PreconditionError */.Rb('base-unresolved', `${JSON.stringify(wrong)} is no commit id of 40 hex digits.`);
}
/** For an id that may be a commit's somewhere, and is none here. */
function baseUnresolved(id) {
    return new src/* PreconditionError */.Rb('base-unresolved', `The repository on GitHub does not have ${id}, so nothing can be said about its history. Push it, or check that the right repository was asked.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/evidence/evidence-parse.js






/** The newest first, whatever order they came in. */
function parseDeployments(connection) {
    const nodes = array(object(connection, 'the deployments')['nodes'], 'the list of deployments');
    return nodes.map(parseProven).toSorted((a, b) => b.id - a.id);
}
function parseProven(value) {
    const from = object(value, 'a deployment');
    const id = idOf(from, 'a deployment');
    return {
        id,
        commit: objectId(from['commitOid'], 'the commit of a deployment'),
        environment: optionalText(from['environment'], 'the environment of a deployment'),
        createdAt: parse_text(from['createdAt'], 'the time of a deployment'),
        creator: evidence_parse_loginOf(from['creator']),
        payload: parsePayload(from['payload']),
        history: historyOf(from, id),
    };
}
/** GitHub does not say in which order it lists statuses, and several fall into one second; but it says which is the last. */
function historyOf(deployment, id) {
    const statuses = object(deployment['statuses'], 'the statuses of a deployment');
    const nodes = array(statuses['nodes'], 'the list of statuses').map((node) => object(node, 'a deployment status'));
    if (hasNext(statuses)) {
        throw new src/* UpstreamError */.gA('github-refused', `Deployment ${id} has more statuses than one answer holds, and a part of its history proves nothing. Deploy anew.`);
    }
    const latest = deployment['latestStatus'];
    const last = latest === null || latest === undefined ? undefined : object(latest, 'the latest status')['id'];
    const oldestFirst = nodes.length > 1 && nodes.at(-1)?.['id'] === last;
    return (oldestFirst ? nodes.toReversed() : nodes).map((node) => ({
        state: parseState(parse_text(node['state'], 'the state of a deployment').toLowerCase()),
        at: parse_text(node['createdAt'], 'the time of a deployment status'),
    }));
}
function parseReleases(connection) {
    const nodes = array(object(connection, 'the releases')['nodes'], 'the list of releases');
    return nodes.map(parseNode).toSorted((a, b) => b.id - a.id);
}
function parseNode(value) {
    const from = object(value, 'a release');
    const assets = array(object(from['releaseAssets'], 'the assets of a release')['nodes'], 'the list of assets');
    return {
        id: idOf(from, 'a release'),
        tag: parse_text(from['tagName'], 'the tag of a release'),
        name: optionalText(from['name'], 'the name of a release'),
        body: optionalText(from['description'], 'the text of a release'),
        draft: from['isDraft'] === true,
        url: parse_text(from['url'], 'the address of a release'),
        author: evidence_parse_loginOf(from['author']),
        assets: assets.map((asset) => parse_text(object(asset, 'an asset')['name'], 'the name of an asset')),
    };
}
/** REST calls an app `name[bot]` and GraphQL `name`; one account must have one name. Empty when the account is gone. */
function evidence_parse_loginOf(actor) {
    if (actor === null || actor === undefined)
        return '';
    const from = object(actor, 'an account');
    const login = parse_text(from['login'], 'the login of an account');
    return from['__typename'] === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}
function hasNext(connection) {
    return object(connection['pageInfo'], 'the page of a list')['hasNextPage'] === true;
}
function repositoryOf({ repository }) {
    if (repository !== null && repository !== undefined)
        return object(repository, 'the repository');
    throw new src/* PreconditionError */.Rb('not-found', 'GitHub has no such repository, or the token may not see it. Check the names, and that the token reads this repository.');
}
/** A tag object or a tree has no field that is asked of a commit, and must not pass for a commit of which nothing is known. */
function commitOf({ object: found }, id) {
    if (found === null || found === undefined)
        throw baseUnresolved(id);
    const commit = object(found, 'the commit');
    if (commit['__typename'] !== 'Commit')
        throw baseUnresolved(id);
    return commit;
}

;// CONCATENATED MODULE: ./build/packages/github/src/evidence/check-parse.js



/** Conclusions with which GitHub, too, lets a pull request be merged. */
const passing = ['SUCCESS', 'NEUTRAL', 'SKIPPED'];
/** What reported on the commit, and what has to and did not: GitHub shows that as expected, which is pending. */
function parseChecks(rollup, required) {
    const reported = contextsOf(rollup).map((check) => ({ ...check, required: required.has(check.name) }));
    const names = new Set(reported.map(({ name }) => name));
    const missing = [...required].filter((name) => !names.has(name));
    return [...reported, ...missing.map((name) => ({ name, state: 'pending', required: true }))];
}
function contextsOf(rollup) {
    if (rollup === null || rollup === undefined)
        return [];
    const contexts = object(object(rollup, 'the checks of a commit')['contexts'], 'the list of checks');
    if (hasNext(contexts))
        throw tooMany('checks of the commit');
    return array(contexts['nodes'], 'the list of checks').map((node) => {
        const from = object(node, 'a check');
        return from['__typename'] === 'StatusContext'
            ? { name: parse_text(from['context'], 'the name of a status'), state: stateOfStatus(parse_text(from['state'], 'its state')) }
            : { name: parse_text(from['name'], 'the name of a check'), state: stateOfRun(from) };
    });
}
/** Only a completed run has a conclusion; what is not known to have passed has not. */
function stateOfRun({ status, conclusion }) {
    if (parse_text(status, 'the status of a check') !== 'COMPLETED')
        return 'pending';
    return passing.includes(parse_text(conclusion, 'the conclusion of a check')) ? 'passed' : 'failed';
}
function stateOfStatus(state) {
    if (state === 'SUCCESS')
        return 'passed';
    return state === 'PENDING' || state === 'EXPECTED' ? 'pending' : 'failed';
}
/** The names that the default branch requires, by its protection rule and by the rulesets that hold for it. */
function parseRequired(branch) {
    if (branch === null || branch === undefined)
        return new Set();
    const { refUpdateRule, rules } = object(branch, 'the default branch');
    const names = new Set();
    if (refUpdateRule !== null && refUpdateRule !== undefined) {
        const contexts = object(refUpdateRule, 'its protection rule')['requiredStatusCheckContexts'] ?? [];
        for (const name of array(contexts, 'its required checks'))
            names.add(parse_text(name, 'a required check'));
    }
    if (rules !== null && rules !== undefined) {
        const connection = object(rules, 'its rules');
        if (hasNext(connection))
            throw tooMany('rules of the default branch');
        for (const rule of array(connection['nodes'], 'the list of its rules'))
            addRequired(rule, names);
    }
    return names;
}
function addRequired(rule, names) {
    const { parameters } = object(rule, 'a rule');
    if (parameters === null || parameters === undefined)
        return;
    const checks = object(parameters, 'the parameters of a rule')['requiredStatusChecks'];
    if (checks === undefined)
        return;
    for (const check of array(checks, 'the checks of a rule')) {
        names.add(parse_text(object(check, 'a check of a rule')['context'], 'its name'));
    }
}
function tooMany(what) {
    return new src/* UpstreamError */.gA('github-refused', `There are more than 100 ${what}, and a part of them proves nothing. Let fewer of them report.`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/evidence/evidence-query.js
/**
 * One query for everything that a promotion is decided on. Each environment has two aliases of its own: `e0` says whether
 * the repository has it, `d0` lists its newest deployments; a list of many environments would let one crowd out another.
 */
function evidenceQuery(environments) {
    const numbers = [...Array(environments).keys()];
    const variables = numbers.map((number) => `, $e${number}: String!`).join('');
    const parts = numbers.map((number) => `e${number}: environment(name: $e${number}) { name }\n    ${deployments(number)}`);
    return `query Evidence($owner: String!, $repo: String!, $commit: GitObjectID!${variables}) {
  viewer { __typename login }
  repository(owner: $owner, name: $repo) {
    ${parts.join('\n    ')}
    ${commit}
    ${requiredChecks}
    ${releases}
  }
}`;
}
const deployments = (number) => `d${number}: deployments(environments: [$e${number}], first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id databaseId commitOid payload createdAt environment
        creator { __typename login }
        latestStatus { id }
        statuses(first: 100) { nodes { id state createdAt } pageInfo { hasNextPage } }
      }
    }`;
const commit = `object(oid: $commit) {
      __typename
      ... on Commit {
        author { user { login } }
        committer { user { login } }
        associatedPullRequests(first: 10) { nodes { author { __typename login } mergedBy { __typename login } mergeCommit { oid } merged } }
        statusCheckRollup {
          contexts(first: 100) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion }
              ... on StatusContext { context state }
            }
            pageInfo { hasNextPage }
          }
        }
      }
    }`;
/** `isRequired` asks for a pull request; what a branch asks for is said by its old protection rule and by its rulesets. */
const requiredChecks = `defaultBranchRef {
      refUpdateRule { requiredStatusCheckContexts }
      rules(first: 100) {
        nodes { parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context } } } }
        pageInfo { hasNextPage }
      }
    }`;
const releases = `releases(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id databaseId tagName name description isDraft url
        author { __typename login }
        releaseAssets(first: 100) { nodes { name } }
      }
    }`;
/** The workflow files of a commit and of a page of branch tips. */
const workflowsQuery = `query Workflows($owner: String!, $repo: String!, $commit: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { __typename ...files }
    refs(refPrefix: "refs/heads/", first: 100, after: $after) {
      nodes { target { ...files } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
fragment files on Commit {
  file(path: ".github/workflows") { object { ... on Tree { entries { name oid type } } } }
}`;

;// CONCATENATED MODULE: ./build/packages/github/src/evidence/workflows.js




/** Pages of branches are read only until every file was found at some tip; most commits need one. */
async function workflowsOnlyIn({ graphql, owner, repo }, commit) {
    let after = null;
    let missing;
    for (;;) {
        const answer = await queryGraphql(graphql, {
            query: workflowsQuery,
            variables: { owner, repo, commit, after },
            rights: ['contents: read'],
        });
        const repository = repositoryOf(answer);
        missing ??= filesOf(commitOf(repository, commit));
        const refs = object(repository['refs'], 'the branches');
        missing = without(missing, refs);
        if (missing.size === 0 || !hasNext(refs))
            return [...missing.keys()].toSorted();
        after = parse_text(object(refs['pageInfo'], 'the page of the branches')['endCursor'], 'its end');
    }
}
/** What no tip of these branches has, by path and content. */
function without(files, refs) {
    const left = new Map(files);
    for (const node of array(refs['nodes'], 'the list of branches')) {
        for (const [path, id] of filesOf(object(node, 'a branch')['target']))
            if (left.get(path) === id)
                left.delete(path);
    }
    return left;
}
/** By path, the ids of the files; none when the folder is missing or is no folder. */
function filesOf(commit) {
    const files = new Map();
    const { file } = object(commit, 'a commit');
    if (file === null || file === undefined)
        return files;
    const folder = object(file, 'the folder of workflows')['object'] ?? {};
    for (const entry of array(object(folder, 'the folder of workflows')['entries'] ?? [], 'the list of workflows')) {
        const { name, oid, type } = object(entry, 'a workflow file');
        if (parse_text(type, 'its type') !== 'blob')
            continue;
        files.set(`.github/workflows/${parse_text(name, 'its name')}`, objectId(oid, 'its id'));
    }
    return files;
}

;// CONCATENATED MODULE: ./build/packages/github/src/evidence/evidence.js






const evidence_rights = [
    'deployments: read',
    'checks: read',
    'statuses: read',
    'contents: read',
    'pull-requests: read',
    'actions: read',
];
/** What GitHub records of one repository's commits and environments, by GraphQL. */
function createEvidenceReader(remote) {
    return {
        read: (query) => read(remote, query),
        workflowsOnlyIn: (commit) => workflowsOnlyIn(remote, commit),
    };
}
async function read({ graphql, owner, repo }, { commit, environments }) {
    const names = Object.fromEntries(environments.map((name, number) => [`e${number}`, name]));
    const answer = await queryGraphql(graphql, {
        query: evidenceQuery(environments.length),
        variables: { owner, repo, commit, ...names },
        rights: evidence_rights,
        answers: saysNoEnvironment,
    });
    const repository = repositoryOf(answer);
    const found = commitOf(repository, commit);
    return {
        deployments: Object.fromEntries(environments.flatMap((name, number) => environmentOf(repository, name, number))),
        checks: parseChecks(found['statusCheckRollup'], parseRequired(repository['defaultBranchRef'])),
        releases: parseReleases(repository['releases']),
        people: peopleOf(found),
        viewer: evidence_parse_loginOf(answer['viewer']),
    };
}
/** A deployment makes its environment, so one with deployments is there whatever else is said of it. */
function environmentOf(repository, name, number) {
    const deployments = parseDeployments(repository[`d${number}`]);
    const unknown = deployments.length === 0 && (repository[`e${number}`] ?? null) === null;
    return unknown ? [] : [[name, deployments]];
}
function saysNoEnvironment({ type, path }) {
    return type === 'NOT_FOUND' && /^repository\.e\d+$/.test(path);
}
/** Who wrote it and who merged it; `web-flow` is GitHub's own hand, which commits for whoever pressed the button. */
function peopleOf(commit) {
    const people = new Set();
    for (const role of ['author', 'committer']) {
        const actor = commit[role];
        if (actor !== null && actor !== undefined)
            people.add(evidence_parse_loginOf(object(actor, `the ${role} of the commit`)['user']));
    }
    const requests = commit['associatedPullRequests'];
    const nodes = requests === null || requests === undefined
        ? []
        : array(object(requests, 'its pull requests')['nodes'], 'its pull requests');
    for (const node of nodes) {
        const { author, mergedBy, merged } = object(node, 'a pull request');
        if (merged !== true)
            continue;
        people.add(evidence_parse_loginOf(author)).add(evidence_parse_loginOf(mergedBy));
    }
    return [...people].filter((login) => login !== '' && login !== 'web-flow');
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/commit-api.js


/** A commit that the repository has, or PreconditionError. Page 2 spares the changed files. */
async function checkCommit({ rest, owner, repo }, id) {
    const found = await orNotFound(rest.repos.getCommit({ owner, repo, ref: id, per_page: 1, page: 2 }));
    if (!found)
        throw baseUnresolved(id);
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
            throw new Broken('no packet of git’s where one should begin');
        const length = Number.parseInt(digits, 16);
        const packet = special[length];
        if (!packet && (length < 4 || at + length > body.length))
            throw new Broken('an answer that ends inside a packet');
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
const git_command_capBytes = 32 * 1024 * 1024;
/** The repository's git endpoint does not speak this protocol; the API answers the same questions more slowly. */
class NoGitEndpoint extends Error {
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
    throw new NoGitEndpoint(answer.headers.get('content-type') ?? 'no content type');
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
        return await transport.send({ method: 'POST', url, kind: 'read', headers, body, capBytes: git_command_capBytes, verify });
    }
    catch (error) {
        const status = refusalOf(error)?.status ?? 0;
        if ([404, 405, 415, 501].includes(status))
            throw new NoGitEndpoint(`${status}`);
        if (error instanceof Error && error.cause instanceof Broken && !error.cause.repeatable) {
            throw new NoGitEndpoint(error.cause.message);
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
        throw new Broken('a delta against another object');
    const size = varint(reader);
    if (size > maxBytes)
        throw new Broken('an object beyond every limit', { repeatable: false });
    const result = Buffer.alloc(size);
    let filled = 0;
    while (!reader.done()) {
        const part = nextPart(reader, base);
        if (filled + part.length > size)
            throw new Broken('a delta that makes more than it announced');
        filled += part.copy(result, filled);
    }
    if (filled !== size)
        throw new Broken('a delta that makes less than it announced');
    return result;
}
function nextPart(reader, base) {
    const command = reader.byte();
    if (command === 0)
        throw new Broken('a delta with an unknown command');
    if (command < 128)
        return reader.bytes(command);
    const offset = flagged(reader, command, [1, 2, 4, 8]);
    const size = flagged(reader, command >> 4, [1, 2, 4]) || 0x10000;
    if (offset + size > base.length)
        throw new Broken('a delta that copies what is not there');
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
            throw new Broken('a delta with an endless number');
    }
}
function byteReader(source) {
    let at = 0;
    const bytes = (count) => {
        if (at + count > source.length)
            throw new Broken('a delta that is cut off');
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
        throw new Broken('a packfile without its head');
    }
    const sum = (0,external_node_crypto_.createHash)('sha1').update(pack.subarray(0, end)).digest();
    if (!sum.equals(pack.subarray(end)))
        throw new Broken('a packfile that is cut off or damaged');
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
            throw new Broken('a packfile beyond every limit', { repeatable: false });
        entries.push(entry);
        at = next;
    }
    if (at !== pack.length)
        throw new Broken('a packfile with more than its objects');
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
        throw new Broken('an object beyond every limit', { repeatable: false });
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
        throw new Broken('a packfile with an unknown kind of object');
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
        throw new Broken('a packfile with an object that cannot be unpacked', { cause: error });
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
            throw new Broken('a packfile with a delta that has no base');
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
        throw new Broken('a packfile that ends inside an object');
    return byte;
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/fetch-commits.js






/** Commits and tag objects without a single file: `want` and what it contains, less what `have` contains. */
async function fetchCommits(endpoint, { want, have }) {
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
    throw new Broken('a packfile without its end');
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
    return id === undefined ? new src/* UpstreamError */.gA('github-refused', `git answered: ${oneLine(reason)}`) : baseUnresolved(id);
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

;// CONCATENATED MODULE: ./build/packages/github/src/git/commits.js







/** What stands between two commits on GitHub: by git, else by the API. */
function createCommitRange(remote) {
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
            commits.set(found.id, git_object_commitOf(found));
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
        const comparison = object(answer, 'a comparison');
        const listed = array(comparison['commits'], 'its commits').map(parseCommit);
        commits.push(...listed);
        if (commits.length >= integer(comparison['total_commits'], 'how many commits it has'))
            return commits.toReversed();
        if (listed.length === 0)
            throw cutShort(basehead);
    }
}
function parseCommit(value) {
    const from = object(value, 'a commit');
    const commit = object(from['commit'], 'the commit of a commit');
    return {
        sha: objectId(from['sha'], 'the sha of a commit'),
        message: parse_text(commit['message'], 'the message of a commit').trimEnd(),
        tree: objectId(object(commit['tree'], 'the tree of a commit')['sha'], 'its sha'),
        parents: array(from['parents'], 'the parents of a commit').map((parent) => objectId(object(parent, 'a parent')['sha'], 'the sha of a parent')),
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
        ['ahead', 'identical'].includes(parse_text(object(comparison, 'a comparison')['status'], 'its status'));
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
        throw baseUnresolved(id);
    return unsigned(parse_text(object(tag, 'a tag object')['message'], 'its message'));
}

;// CONCATENATED MODULE: ./build/packages/github/src/git/history.js





/** How the commits of one repository on GitHub descend from each other: by git, else by the API. */
function createHistory(remote) {
    return {
        ask: async (query) => {
            checkIds(idsOf(query));
            try {
                return await askGit(remote.git, query);
            }
            catch (error) {
                if (error instanceof NoGitEndpoint)
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
        rounds.push({ boundary, wanted, objects: await fetchCommits(endpoint, { want, have: boundary }) });
    }
    const [first] = rounds;
    const tags = messages.length === 0 ? undefined : (first?.objects ?? (await fetchCommits(endpoint, { want: messages })));
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

;// CONCATENATED MODULE: ./build/packages/github/src/releases/release-errors.js


/** GitHub's word for a name that is taken, of a published Release's tag as of an asset. */
function saysAlreadyExists(error) {
    const { status, message } = refusalOf(error) ?? { status: 0, message: '' };
    return status === 422 && /already_exists/.test(message);
}
function saysNotFound(error) {
    return refusalOf(error)?.status === 404;
}
/** What a refused Release means. */
function releaseErrorOf(error, tag) {
    const refusal = refusalOf(error);
    if (refusal?.status !== 422)
        return error;
    const { message } = refusal;
    const cause = { cause: refusal };
    if (/immutable release/i.test(message)) {
        return new src/* PreconditionError */.Rb('name-burned', `GitHub makes no Release ${tag}: an immutable release used that name, and it can never be used again. Take the next number.`, cause);
    }
    if (forbiddenByRule(message)) {
        return new src/* PreconditionError */.Rb('ruleset', `A rule of the repository forbids Release ${tag}: ${message}. Let this token's app bypass the rule.`, cause);
    }
    return error;
}
function releaseExists(tag, url) {
    return new src/* ConflictError */.fK('release-exists', `Tag ${tag} has a published Release already, which is not this one: ${url}`);
}
function releaseGone(id) {
    return new src/* ConflictError */.fK('release-gone', `Release ${id} is not there; another run may have removed it as a duplicate.`);
}
function tagMissing(tag) {
    return new src/* PreconditionError */.Rb('tag-not-found', `Tag ${tag} does not exist, and GitHub would make it at the tip of the default branch to publish its Release. Create the tag first.`);
}
function lostRelease(what, cause) {
    return new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it ${what}, and does not show it. Run this again: what was done after all is found then.`, { cause });
}

;// CONCATENATED MODULE: ./build/packages/github/src/releases/release-parse.js


function parseRelease(value) {
    const from = object(value, 'a release');
    const assets = array(from['assets'], 'the assets of a release').map(parseAsset);
    return {
        id: integer(from['id'], 'the id of a release'),
        tag: parse_text(from['tag_name'], 'the tag of a release'),
        name: optionalText(from['name'], 'the name of a release'),
        body: optionalText(from['body'], 'the text of a release'),
        // What is not known to be published is not.
        draft: from['draft'] !== false,
        url: parse_text(from['html_url'], 'the address of a release'),
        author: evidence_parse_loginOf(from['author']),
        assets: assets.filter(({ whole }) => whole).map(({ name }) => name),
        uploadUrl: parse_text(from['upload_url'], 'the upload address of a release'),
    };
}
function parseAsset(value) {
    const from = object(value, 'an asset');
    return {
        id: integer(from['id'], 'the id of an asset'),
        name: parse_text(from['name'], 'the name of an asset'),
        whole: from['state'] === 'uploaded',
    };
}
/** As the port hands it out. */
function shown({ uploadUrl: _, ...release }) {
    return release;
}

;// CONCATENATED MODULE: ./build/packages/github/src/releases/release-assets.js





const release_assets_capBytes = 1024 * 1024;
/** Uploads the asset unless a whole one of that name is there; the first one stays, whoever uploaded it. */
async function attach(remote, release, asset) {
    if (release.assets.includes(asset.name))
        return release;
    const attached = { ...release, assets: [...release.assets, asset.name] };
    for (let tried = 1; tried <= 2; tried++) {
        if (await upload(remote, release, asset))
            return attached;
        const found = (await assetsOf(remote, release)).find(({ name }) => name === asset.name);
        if (found?.whole)
            return attached;
        if (found)
            await removeAsset(remote, found);
    }
    throw lostRelease(`attached ${asset.name} to Release ${release.tag}`);
}
/** True when the answer says that the asset is there; otherwise only a look can tell. */
async function upload({ uploads }, release, asset) {
    const call = {
        method: 'POST',
        url: uploadUrl(uploads, release, asset.name),
        headers: {
            authorization: uploads.authorization,
            accept: 'application/vnd.github+json',
            'content-type': asset.contentType,
            'user-agent': 'slipway',
        },
        body: Buffer.from(asset.content, 'utf8'),
        kind: 'write',
        capBytes: release_assets_capBytes,
        verify: ({ status, body }) => {
            if (status !== 201 || !saysWhole(body.toString('utf8')))
                throw new Broken(`${status} with no asset`);
        },
    };
    try {
        return (await unlessUnknown(() => uploads.transport.send(call))) !== undefined;
    }
    catch (error) {
        if (saysAlreadyExists(error))
            return false;
        throw saysNotFound(error) ? releaseGone(release.id) : error;
    }
}
function saysWhole(body) {
    try {
        return parseAsset(JSON.parse(body)).whole;
    }
    catch {
        return false;
    }
}
/** The address comes with an answer, and the token goes where it says; so it has to be a place of the same server. */
function uploadUrl({ origins }, release, name) {
    const url = URL.parse(release.uploadUrl.replace(/\{[^{}]*\}$/, ''));
    const place = url?.pathname.endsWith(`/releases/${release.id}/assets`);
    if (!url || !place || !origins.includes(url.origin) || url.username !== '' || url.password !== '') {
        throw new src/* UpstreamError */.gA('github-redirect', `GitHub wants the asset of Release ${release.tag} at ${url?.host ?? 'no address'}, which is not the server that it was asked at (${origins.join(', ')}). The token is never sent elsewhere; is a proxy in the way?`);
    }
    return `${url.origin}${url.pathname}?name=${encodeURIComponent(name)}`;
}
async function assetsOf({ rest, owner, repo }, { id }) {
    const where = { owner, repo, release_id: id, per_page: 100 };
    const found = [];
    for await (const entry of allPages((page) => rest.repos.listReleaseAssets({ ...where, page })))
        found.push(parseAsset(entry));
    return found;
}
/** What is gone already is removed, too; whether a lost removal happened is seen by the next upload. */
async function removeAsset({ rest, owner, repo }, { id }) {
    try {
        await unlessUnknown(() => rest.repos.deleteReleaseAsset({ owner, repo, asset_id: id }));
    }
    catch (error) {
        if (!saysNotFound(error))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/github/src/releases/release-remove.js




/** What is gone is removed; what was published meanwhile stays. */
async function removeDraft(remote, id) {
    for (let tried = 1; tried <= 3; tried++) {
        const found = await findRelease(remote, id);
        if (!found)
            return;
        if (!found.draft)
            throw published(found);
        if (tried < 3 && (await remove(remote, id)))
            return;
    }
    throw lostRelease(`removed the draft ${id}`);
}
async function findRelease({ rest, owner, repo }, id) {
    try {
        return parseRelease((await rest.repos.getRelease({ owner, repo, release_id: id })).data);
    }
    catch (error) {
        if (saysNotFound(error))
            return undefined;
        throw error;
    }
}
/** True when GitHub says so; a 404 may mean that another run was faster, which only a look can tell. */
async function remove({ rest, owner, repo }, id) {
    try {
        const answer = await unlessUnknown(() => rest.repos.deleteRelease({ owner, repo, release_id: id }));
        return answer !== undefined;
    }
    catch (error) {
        if (saysNotFound(error))
            return false;
        throw error;
    }
}
function published({ tag, url }) {
    return new src/* ConflictError */.fK('release-published', `Release ${tag} is published and no draft any more: ${url}`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/releases/release-publish.js




/** What is published stays as it is: a second run, days later, must not make an old Release the latest again. */
async function release_publish_publish(remote, release) {
    const found = await findRelease(remote, release.id);
    if (!found)
        throw releaseGone(release.id);
    if (!found.draft)
        return found;
    if (!(await tagExists(remote, found.tag)))
        throw tagMissing(found.tag);
    for (let tried = 1; tried <= 2; tried++) {
        const answered = await patch(remote, release, found);
        if (answered)
            return answered;
        const seen = await findRelease(remote, release.id);
        if (!seen)
            throw releaseGone(release.id);
        if (!seen.draft)
            return seen;
    }
    throw lostRelease(`published Release ${found.tag}`);
}
async function tagExists({ rest, owner, repo }, tag) {
    try {
        await rest.git.getRef({ owner, repo, ref: `tags/${tag}` });
        return true;
    }
    catch (error) {
        if (saysNotFound(error))
            return false;
        throw error;
    }
}
async function patch(remote, { id, body, latest }, draft) {
    const { rest, owner, repo } = remote;
    const make_latest = latest ? 'true' : 'false';
    try {
        const answer = await unlessUnknown(async () => {
            return parseRelease((await rest.repos.updateRelease({ owner, repo, release_id: id, draft: false, body, make_latest })).data);
        });
        // An answer that still says draft is no success, whatever its status.
        return answer?.draft === false ? answer : undefined;
    }
    catch (error) {
        if (saysNotFound(error))
            throw releaseGone(id);
        if (saysAlreadyExists(error))
            return await publishedTwin(remote, draft);
        throw releaseErrorOf(error, draft.tag);
    }
}
/** Another run published a draft like this one; then this work is done. Anybody else's Release is a conflict. */
async function publishedTwin({ rest, owner, repo }, draft) {
    const { tag, name, author } = draft;
    const other = parseRelease((await rest.repos.getReleaseByTag({ owner, repo, tag })).data);
    if (other.name === name && other.author === author)
        return other;
    throw releaseExists(tag, other.url);
}

;// CONCATENATED MODULE: ./build/packages/github/src/releases/releases.js







const maxBody = 125_000;
const cutNotice = '\n\n… cut: GitHub allows no longer text.';
const releases_readBackWaitsMs = [500, 1_000, 2_000];
/** A draft may stand anywhere among the Releases, because GitHub orders them by the dates of their commits. */
const releases_all = { atMost: 1_000 };
/** Releases of one repository on GitHub. */
function createReleaseStore(remote) {
    return {
        list: async (query) => (await releases_list(remote, query)).map(shown),
        draft: async (release) => shown(await draft(remote, { ...release, body: fitted(release.body, release.marker) })),
        publish: async (release) => shown(await release_publish_publish(remote, { ...release, body: fitted(release.body) })),
        removeDraft: (id) => removeDraft(remote, id),
    };
}
async function releases_list({ rest, owner, repo }, { atMost }) {
    const where = { owner, repo, per_page: Math.min(100, atMost) };
    const found = new Map();
    for await (const entry of allPages((page) => rest.repos.listReleases({ ...where, page }))) {
        const release = parseRelease(entry);
        found.set(release.id, release);
        if (found.size >= atMost)
            break;
    }
    return [...found.values()].toSorted((a, b) => b.id - a.id);
}
/**
 * GitHub lets a tag have any number of drafts. So a draft is made first, and then all runs that made one agree without
 * a word: the oldest of those that are alike stays, and every run removes the others. The answer of the POST says by
 * which account this token writes; a draft of a person, or of another tool with that account, is none of these.
 */
async function draft(remote, release) {
    const made = await make(remote, release);
    const ofTag = (await releases_list(remote, releases_all)).filter(({ tag, id }) => tag === release.tag && id !== made.id);
    const published = ofTag.find((other) => !other.draft);
    if (published) {
        await removeDraft(remote, made.id);
        throw releaseExists(release.tag, published.url);
    }
    const { marker = '' } = release;
    const alike = ofTag.filter(({ name, author, body }) => name === made.name && author === made.author && body.includes(marker));
    const [oldest = made, ...others] = [made, ...alike].toSorted((a, b) => a.id - b.id);
    for (const { id } of others)
        await removeDraft(remote, id);
    return await attach(remote, oldest, release.asset);
}
async function make(remote, release) {
    const made = (await releases_post(remote, release)) ??
        (await releases_readBack(remote, release)) ??
        (await releases_post(remote, release)) ??
        (await releases_readBack(remote, release));
    if (made)
        return made;
    throw lostRelease(`made a draft of Release ${release.tag}`);
}
/** Without `target_commitish`: the tag is there, and GitHub would make a missing one wherever that says. */
async function releases_post({ rest, owner, repo }, { tag, name, body }) {
    try {
        return await unlessUnknown(async () => {
            return parseRelease((await rest.repos.createRelease({ owner, repo, tag_name: tag, name, body, draft: true })).data);
        });
    }
    catch (error) {
        throw releaseErrorOf(error, tag);
    }
}
/** A draft has no address by its tag, so all are looked through; one that an earlier run left alike serves as well. */
async function releases_readBack(remote, { tag, name, body }) {
    for (const waitMs of [0, ...releases_readBackWaitsMs]) {
        if (waitMs > 0)
            await remote.clock.wait(waitMs);
        const found = (await releases_list(remote, releases_all)).find((candidate) => candidate.draft && candidate.tag === tag && candidate.name === name && candidate.body === body);
        if (found)
            return found;
    }
    return undefined;
}
/** Cut between lines where there is one near, never through a character, and never without its marker. */
function fitted(body, marker = '') {
    if (body.length <= maxBody)
        return body;
    const kept = body.slice(0, maxBody - cutNotice.length - marker.length);
    const lineEnd = kept.lastIndexOf('\n');
    const whole = (lineEnd > kept.length / 2 ? kept.slice(0, lineEnd) : kept).replace(/[\uD800-\uDBFF]$/, '');
    return `${whole}${cutNotice}${whole.includes(marker) ? '' : marker}`;
}

;// CONCATENATED MODULE: ./build/packages/github/src/settings/settings.js



/** The settings of one repository on GitHub. */
function createRepositorySettings(remote) {
    const { rest, owner, repo } = remote;
    return {
        environments: () => readEnvironments(remote),
        tagRules: () => readTagRules(remote),
        pages: async () => {
            try {
                const { data } = await rest.repos.getPages({ owner, repo });
                const { build_type, html_url } = object(data, 'the Pages site');
                return { buildType: typeof build_type === 'string' ? build_type : 'legacy', url: parse_text(html_url, 'its address') };
            }
            catch (error) {
                if (refusalOf(error)?.status === 404)
                    return undefined;
                throw error;
            }
        },
        actionsEnabled: async () => {
            const { data } = await rest.actions.getGithubActionsPermissionsRepository({ owner, repo });
            return object(data, 'the permissions of Actions')['enabled'] === true;
        },
    };
}
async function readEnvironments({ rest, owner, repo }) {
    const found = [];
    // This list says its whole length, and sends no links.
    for (let page = 1;; page += 1) {
        const { data } = await rest.repos.getAllEnvironments({ owner, repo, per_page: 100, page });
        const { environments, total_count } = object(data, 'the environments');
        const entries = array(environments ?? [], 'the list of environments');
        found.push(...entries.map(parseEnvironment));
        if (entries.length === 0 || found.length >= integer(total_count ?? 0, 'the number of environments'))
            return found;
    }
}
function parseEnvironment(value) {
    const { name, protection_rules, deployment_branch_policy } = object(value, 'an environment');
    const rules = array(protection_rules ?? [], 'its rules').map((rule) => object(rule, 'a rule'));
    const reviewers = rules
        .filter(({ type }) => type === 'required_reviewers')
        .flatMap((rule) => array(rule['reviewers'] ?? [], 'its reviewers')).length;
    const restricted = deployment_branch_policy !== null && deployment_branch_policy !== undefined;
    return { name: parse_text(name, 'the name of an environment'), reviewers, restricted };
}
async function readTagRules({ rest, owner, repo }) {
    const where = { owner, repo, includes_parents: true, targets: 'tag', per_page: 100 };
    const found = [];
    for await (const entry of allPages((page) => rest.repos.getRepoRulesets({ ...where, page }))) {
        const { id, target, enforcement } = object(entry, 'a ruleset');
        if (target !== 'tag' || enforcement !== 'active')
            continue;
        const { data } = await rest.repos.getRepoRuleset({ owner, repo, ruleset_id: integer(id, 'the id of a ruleset') });
        found.push(parseTagRules(data));
    }
    return found;
}
function parseTagRules(value) {
    const { name, conditions, rules } = object(value, 'a ruleset');
    const refs = object(object(conditions ?? {}, 'its conditions')['ref_name'] ?? {}, 'its names');
    return {
        name: parse_text(name, 'the name of a ruleset'),
        include: array(refs['include'] ?? [], 'its patterns').map((one) => parse_text(one, 'a pattern')),
        rules: array(rules ?? [], 'its rules').map((rule) => parse_text(object(rule, 'a rule')['type'], 'the type of a rule')),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/settings/workflow-starter.js



/** Starts workflows of one repository on GitHub; nothing is repeated, since a second start is a second run. */
function createWorkflowStarter({ rest, owner, repo }) {
    return {
        start: async ({ workflow, ref, inputs }) => {
            const asked = { owner, repo, workflow_id: workflow, ref, inputs: { ...inputs }, return_run_details: true };
            try {
                const { data } = await rest.actions.createWorkflowDispatch(asked);
                // A server of another version starts it too, and says nothing of the run.
                const url = typeof data === 'object' && data !== null ? object(data, 'the run')['html_url'] : undefined;
                return { url: typeof url === 'string' ? url : undefined };
            }
            catch (error) {
                const status = refusalOf(error)?.status;
                if (status !== 404 && status !== 422)
                    throw error;
                throw new src/* PreconditionError */.Rb('workflow-not-started', `GitHub did not start ${workflow} on ${ref}: ${refusalOf(error)?.message ?? ''}. The file has to be on that branch, with workflow_dispatch and these inputs: ${Object.keys(inputs).join(', ')}.`, { cause: error });
            }
        },
    };
}
/** Files of the default branch of one repository on GitHub. */
function createRepositoryFiles({ rest, owner, repo }) {
    return {
        branch: async () => (await rest.repos.get({ owner, repo })).data.default_branch,
        read: async (path) => {
            try {
                const { data } = await rest.repos.getContent({ owner, repo, path });
                const { type, encoding, content } = object(data, path);
                if (type !== 'file' || encoding !== 'base64' || typeof content !== 'string') {
                    throw new src/* PreconditionError */.Rb('file-unreadable', `${path} on the default branch is no plain file that GitHub hands out.`);
                }
                return Buffer.from(content, 'base64').toString('utf8');
            }
            catch (error) {
                if (refusalOf(error)?.status === 404)
                    return undefined;
                throw error;
            }
        },
    };
}
function createReactions({ rest, owner, repo }) {
    return {
        add: async (comment, content) => {
            await rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/tags/tag-object.js


/** Where a tag ends when every tag in between is followed. */
async function peel({ rest, owner, repo }, from) {
    let at = from;
    for (let depth = 0; depth < 20; depth++) {
        if (at.type !== 'tag')
            return at;
        const { data } = await rest.git.getTag({ owner, repo, tag_sha: at.id });
        at = targetOf(object(data, 'a tag object'));
    }
    throw new src/* UpstreamError */.gA('github-refused', `Tag object ${from.id} is a tag of a tag of a tag, without an end.`);
}
/** The `object` of a ref or of a tag object. */
function targetOf(holder) {
    const target = object(holder['object'], 'the object of a ref');
    return { id: objectId(target['sha'], 'its sha'), type: parse_text(target['type'], 'its type') };
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
        throw new Broken('a list of refs without its end');
    return refs;
}
function parseRef(text) {
    if (text.startsWith('ERR '))
        throw new src/* UpstreamError */.gA('github-refused', `git answered: ${oneLine(text.slice(4))}`);
    if (text.startsWith('unborn '))
        return undefined;
    const [, objectId, name, rest = ''] = /^([0-9a-f]{40}) ([^ \n]+)((?: [a-z-]+:[^ \n]+)*)$/.exec(text) ?? [];
    if (objectId === undefined || name === undefined)
        throw new Broken('a list of refs with a malformed line');
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
            return objectId(object(data, 'the tag object')['sha'], 'the tag object’s sha');
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
        return { kind: targetOf(object(data, 'the new ref')).id === sha ? 'made' : 'unknown' };
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
            return targetOf(object(data, 'the ref'));
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

;// CONCATENATED MODULE: ./build/packages/github/src/tags/tag-claims.js




/** Each round is lost by a name that another commit took in the middle of a promotion. */
const maxRounds = 50;
/** Claims of one repository on GitHub. */
function createTagClaims(remote) {
    return { claim: (claim) => claimName(remote, claim) };
}
/**
 * A claim is a ref beside the branches and tags, named after the commit, at a tag object that holds the name. Making a
 * ref is the one thing that only one of many can do, so whoever makes it decides; it is never moved or deleted.
 */
async function claimName(remote, claim) {
    const { purpose, commit, name, gone } = claim;
    const message = `${name} is to be the tag of ${commit} for its ${purpose}.\n`;
    const made = await makeTagObject(remote, { name, commit, message });
    for (let round = 1; round <= maxRounds; round++) {
        const holder = await claimRef(remote, { ...claim, ref: `slipway/${purpose}/${commit}/${round}` }, made);
        const held = holder.id === made ? name : await nameIn(remote, holder, commit);
        if (held !== undefined && !gone(held))
            return held;
    }
    throw new src/* UpstreamError */.gA('github-inconsistent', `Commit ${commit} was claimed ${maxRounds} times for its ${purpose}, and every name was taken by another commit. Look at the refs below refs/slipway/${purpose}/${commit}/.`);
}
async function claimRef(remote, { name, commit, ref }, sha) {
    for (let tried = 1;; tried++) {
        const outcome = await makeRef(remote, { name, commit, ref: `refs/${ref}` }, sha);
        if (outcome.kind === 'made')
            return { id: sha, type: 'tag' };
        const found = await tag_objects_readBack(remote, ref);
        if (found)
            return found;
        if (outcome.kind === 'refused')
            throw outcome.error;
        if (tried === 2)
            throw tag_claims_lost(ref);
    }
}
/** Anybody who may push can make such a ref, so it counts only as what a run of ours would have made. */
async function nameIn({ rest, owner, repo }, { id, type }, commit) {
    if (type !== 'tag')
        return undefined;
    const tag = object((await rest.git.getTag({ owner, repo, tag_sha: id })).data, 'a tag object');
    return targetOf(tag).id === commit ? parse_text(tag['tag'], 'the name of a tag object') : undefined;
}
function tag_claims_lost(ref) {
    return new src/* UpstreamError */.gA('github-unavailable', `GitHub did not say whether it made refs/${ref}, and it does not show it. Run this again: it goes on where it was.`);
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
    const repository = object((await rest.repos.get({ owner, repo })).data, 'the repository');
    const name = main === '' ? parse_text(repository['default_branch'], 'its default branch') : main;
    try {
        const { data } = await rest.git.getRef({ owner, repo, ref: `heads/${name}` });
        const target = object(object(data, 'a ref')['object'], 'its object');
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
        const ref = object(entry, 'a ref');
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
        const tag = object(entry, 'a tag');
        const name = parse_text(tag['name'], 'its name');
        if (!name.startsWith(prefix) || !validRefName(`refs/tags/${name}`))
            continue;
        commits.set(name, objectId(object(tag['commit'], 'its commit')['sha'], 'its commit’s sha'));
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
        if (error instanceof NoGitEndpoint)
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
        throw new Broken(`${status} with ${type} where JSON was expected`);
    try {
        JSON.parse(body.toString('utf8'));
    }
    catch (error) {
        throw new Broken(`${status} with JSON that is cut off or malformed`, { cause: error });
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
    const remote = connect_remote_connectRemote(options);
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
    return deployingOver(connectRemote(options));
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
