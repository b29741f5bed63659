export const id = 508;
export const ids = [508];
export const modules = {

/***/ 508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectConversations: () => (/* reexport */ connectConversations)
});

// UNUSED EXPORTS: connectDeployments, connectGitHub, connectTags, deploymentStates

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

;// CONCATENATED MODULE: ./build/packages/github/src/ports/conversation-ports.js
const roles = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(683);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
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
const rounds = 6;
/** Looks, writes, and looks again, until what is there is as it should be: others may write at the same time. */
async function publish(job) {
    let wrote;
    let removed = 0;
    for (let round = 1; round <= rounds; round++) {
        const [kept, ...surplus] = ranked(await ours(job));
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
    throw new src/* UpstreamError */.gA('comment-contested', `The comment below #${job.report.pull} was changed or removed each of the ${rounds} times it was written. See who else writes it, then run this again.`);
}
/** Of the latest run first; of one run, what was written first. So all that write at once keep the same one. */
function ranked(found) {
    return found.toSorted((one, other) => {
        if (later(one.state, other.state))
            return -1;
        return later(other.state, one.state) ? 1 : one.id - other.id;
    });
}
async function ours({ remote, report, key }) {
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
    const same = kept.intact && kept.bound && kept.state.fingerprint === stateOf(job.report).fingerprint;
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
    const state = stateOf(report);
    return await firstTaken(report, async (text) => {
        const unbound = seal(text, { state, id: 0, key });
        const made = await createComment(remote, report.pull, unbound);
        if (made.kind === 'refused')
            return made;
        const id = made.kind === 'done' ? made.id : await lookedUp(remote, report.pull, state);
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
        const body = seal(text, { state: stateOf(report), id: kept.id, key });
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
const readBackWaitsMs = [500, 1_000, 2_000];
/** The comment whose answer was lost; no other one has its nonce. */
async function lookedUp(remote, pull, { nonce }) {
    for (const waitMs of [0, ...readBackWaitsMs]) {
        if (waitMs > 0)
            await remote.clock.wait(waitMs);
        const found = (await ownComments(remote, pull)).find(({ body }) => body.includes(` ${nonce} `));
        if (found)
            return found.id;
    }
    return undefined;
}
function stateOf({ order, fingerprint, renditions }) {
    const told = fingerprintOf(fingerprint ?? renditions[0] ?? '');
    return { ...order, fingerprint: told, nonce: (0,external_node_crypto_.randomBytes)(16).toString('hex') };
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
    return conversationsOver(connect_remote_connectRemote(options));
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
