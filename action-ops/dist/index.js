import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 1315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5935);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5686);
/* harmony import */ var _findings_body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6852);



const nothing = { refused: undefined, runUrl: '', commentUrl: '' };
async function apply(plan, ports) {
    switch (plan.kind) {
        case 'ignore':
        case 'unasked':
        case 'show':
            return nothing;
        case 'findings':
            return { ...nothing, issue: await settleIssue(plan, ports) };
        case 'reply':
            await react(plan.comment, plan.refused === '' ? 'eyes' : 'confused', ports);
            return { ...nothing, commentUrl: await say({ ...plan, text: (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .replyText */ .cL)(plan) }, ports) };
        case 'start':
            return await start(plan, ports);
        case 'answer':
            return { ...nothing, commentUrl: await say({ ...plan, text: (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .answerText */ .yy)(plan, ports.run.url) }, ports) };
    }
}
/** The head is read once more, because whoever pushes meanwhile would have their commit run in another's name. */
async function start(plan, ports) {
    const now = await ports.pulls.read(plan.pull);
    if (now.headSha !== plan.head || now.state !== 'open' || now.fork) {
        const reason = 'Nothing was done: the pull request changed while the command was read. Look at it, and ask again.';
        const refused = {
            kind: 'reply',
            pull: plan.pull,
            comment: plan.comment,
            command: plan.command,
            refused: 'head-moved',
            reason,
            help: false,
        };
        await react(plan.comment, 'confused', ports);
        return { refused, runUrl: '', commentUrl: await say({ ...refused, text: (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .replyText */ .cL)(refused) }, ports) };
    }
    const { url = '' } = await ports.workflows.start(plan);
    ports.log.info(`started ${plan.workflow} on ${plan.ref}`);
    await react(plan.comment, 'eyes', ports);
    return { refused: undefined, runUrl: url, commentUrl: await say({ ...plan, text: (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .startedText */ .DN)(plan, url) }, ports) };
}
/** A reaction is a courtesy: without it everything else is as it should be. */
async function react(comment, reaction, { reactions, log }) {
    try {
        await reactions.add(comment, reaction);
    }
    catch {
        log.info('the comment took no reaction');
    }
}
/** One answer for each command, which the workflow that was started writes anew when it is done. */
async function say({ pull, comment, text }, { sticky, run, log }) {
    const order = { run: run.id, attempt: run.attempt };
    const published = await sticky.publish({ pull, name: `ops-${comment}`, order, renditions: [text] }, '');
    if (published.kind !== 'refused')
        return published.url;
    log.warning(`The pull request took no answer: ${published.reason}.`);
    return '';
}
async function settleIssue({ title, findings, clean }, ports) {
    const { id: run, attempt, url } = ports.run;
    const issue = await ports.findings.settle({
        name: title,
        title,
        body: clean ? undefined : (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)((0,_findings_body_js__WEBPACK_IMPORTED_MODULE_2__/* .issueText */ .v4)(findings, url)),
        fingerprint: (0,_findings_body_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsText */ ._g)(findings).source,
        closing: (0,_findings_body_js__WEBPACK_IMPORTED_MODULE_2__/* .closingText */ .$M)(url),
        order: { run, attempt },
    });
    ports.log.info(`the issue: ${issue.kind}`);
    return issue;
}


/***/ }),

/***/ 5686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ startedText),
/* harmony export */   EY: () => (/* binding */ rootText),
/* harmony export */   cL: () => (/* binding */ replyText),
/* harmony export */   yy: () => (/* binding */ answerText)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1687);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5018);

const shownRows = 100;
function replyText({ reason, help }) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(reason === '' ? undefined : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reason)}`, help ? helpText() : undefined).source;
}
function startedText({ command, environment, head, paste }, url) {
    const what = { plan: 'Planning', apply: 'Applying', drift: 'Looking for drift' }[command];
    const where = environment === '' ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `` : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ` ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(environment)} at ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(head)}`;
    const place = URL.canParse(url) ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ` in ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('this run', url)}` : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    const without = paste === '' ? undefined : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `A commit was not named, so this is a plan and nothing is applied.`;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${what}${where}${place}.`, without, paste === '' ? undefined : toPaste(paste)).source;
}
function answerText(plan, url) {
    const done = { plan: 'Planned', apply: 'Applied' }[plan.operation];
    const verdict = {
        success: (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${done} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.environment)} at ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.commit)}`,
        failure: (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `The ${plan.operation} of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.environment)} at ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.commit)} failed`,
        cancelled: (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `The ${plan.operation} of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.environment)} was cancelled`,
        skipped: (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `The ${plan.operation} of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.environment)} did not begin`,
    }[plan.outcome];
    const run = URL.canParse(url) ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ` (${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('run', url)})` : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${verdict}${run}.`, ...plan.roots.map(rootText), plan.paste === '' ? undefined : toPaste(plan.paste))
        .source;
}
/** Addresses and actions, never a value: whoever reads the pull request reads this. */
function rootText({ name, changes, failed, unreadable }) {
    if (unreadable !== '')
        return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}: its plan cannot be shown, ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(unreadable)}.`;
    const rows = changes.slice(0, shownRows).map(({ action, resource }) => [action, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(resource.address)]);
    const left = changes.length - rows.length;
    const more = left > 0 ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `_and ${left} more._` : undefined;
    const checks = failed.length === 0 ? undefined : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Does not hold:`, (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(failed.map(({ address }) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(address))));
    if (changes.length === 0)
        return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}: nothing to do.`, checks);
    const title = `${name}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(title, (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Action', 'Resource'], rows), more)), checks);
}
function toPaste(command) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `To apply it, when you have read it:`, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(command));
}
function helpText() {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `A command is the whole comment, on one line:`, (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('/plan [environment]')}: plans the layers that Actions deploy; without an environment, staging`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('/apply <environment> <commit>')}: applies them at that commit, with all of its 40 digits; it has to be the head`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('/drift')}: reports what drifted, and who did it`,
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('/help')}: this`,
    ]));
}


/***/ }),

/***/ 362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(3683);
;// CONCATENATED MODULE: ./build/action-ops/src/event.js


const maxBytes = 32 * 1024 * 1024;
/** Only what GitHub itself put into the payload is read from it; everything a person wrote stays text. */
function commentOf(env) {
    const event = fields(payloadOf(env['GITHUB_EVENT_PATH'] ?? ''));
    const comment = fields(event['comment']);
    const issue = fields(event['issue']);
    const user = fields(comment['user']);
    const id = numberOf(comment['id']);
    const { body } = comment;
    if (env['GITHUB_EVENT_NAME'] !== 'issue_comment' || id === undefined || typeof body !== 'string')
        throw foreign();
    return {
        id,
        body,
        login: typeof user['login'] === 'string' ? user['login'] : '',
        person: user['type'] === 'User' && (comment['performed_via_github_app'] ?? null) === null,
        fresh: event['action'] === 'created' && comment['updated_at'] === comment['created_at'],
        pull: issue['pull_request'] === undefined ? undefined : numberOf(issue['number']),
    };
}
function payloadOf(path) {
    try {
        if ((0,external_node_fs_.statSync)(path).size > maxBytes)
            throw foreign();
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        throw error instanceof src/* ConfigurationError */.j1 ? error : foreign();
    }
}
function foreign() {
    return new src/* ConfigurationError */.j1('event-foreign', 'This run was not started by a comment. Mode command belongs into a workflow with on: issue_comment: types: [created].');
}
function fields(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function numberOf(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./build/action-ops/src/connect.js

async function connect(config, run) {
    const comment = config.mode === 'command' ? commentOf(process.env) : undefined;
    const { connectGitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(891), __nccwpck_require__.e(491)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2491));
    const { pulls, sticky, workflows, files, reactions, findings } = connectGitHub({ ...run, token: config.token });
    const { log, clock, runUrl, runId, runAttempt } = run;
    return {
        comment,
        pulls,
        sticky,
        workflows,
        files,
        reactions,
        findings,
        log,
        clock,
        run: { url: runUrl, id: Number(runId) || 0, attempt: Number(runAttempt) || 1 },
    };
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ closingText),
/* harmony export */   _g: () => (/* binding */ findingsText),
/* harmony export */   v4: () => (/* binding */ issueText)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5018);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1687);

const maxBytes = 50_000;
const shownFixes = 5;
/** What is found and what is not known, without time or run: two that say the same are equal. */
function findingsText({ found, doubts }) {
    const what = found.length === 0 ? undefined : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `**${found.length} ${found.length === 1 ? 'finding' : 'findings'}**`;
    const unknown = doubts.length === 0
        ? undefined
        : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `**Not everything could be looked at**, so nothing here is called clean:`, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(doubts.map(cut)));
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .withinBytes */ .XF)([unknown, what, ...found.map(foundText)].filter((part) => part !== undefined), maxBytes);
}
function issueText(findings, runUrl) {
    const run = URL.canParse(runUrl) ? (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) ` Seen first in ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('this run', runUrl)}.` : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) ``;
    const how = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `<sub>This issue is kept by a check: it changes with what is found, and is closed when nothing is.${run}</sub>`;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)(findingsText(findings), how).source;
}
function closingText(runUrl) {
    const run = URL.canParse(runUrl) ? (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) ` (${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('run', runUrl)})` : (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) ``;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `Everything could be looked at, and nothing was found${run}.`.source;
}
function foundText({ code: kind, subject, text: words, fixes }) {
    const repair = fixes.slice(0, shownFixes).map((fix) => (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(short(fix, 400)));
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(short(subject, 200))} ${cut(words)} (${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(short(kind, 60))})`, ...nested(repair))]);
}
function nested(lines) {
    return lines.map((line) => (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `  ${line}`);
}
function cut(words) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(short(words, 300));
}
function short(words, length) {
    return words.length > length ? `${words.slice(0, length)}…` : words;
}


/***/ }),

/***/ 2966:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8913);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1315);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(362);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9334);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8668);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1340);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(893);







await (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .y, { connect: _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N, observe: _observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l, plan: _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e, apply: _apply_js__WEBPACK_IMPORTED_MODULE_5__/* .apply */ .B, report: _report_js__WEBPACK_IMPORTED_MODULE_6__/* .report */ .z });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ metadata)
/* harmony export */ });
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5127);
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1903);

const workflowFile = {
    pattern: /^[\w.-]{1,100}\.ya?ml$/,
    expected: 'the name of a workflow file, such as terraform.yml',
};
const metadata = (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'Slipway ops',
    description: 'Comment commands on a pull request: verifies who asks for what, starts the workflow that does it, answers once.',
    inputs: {
        mode: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['command', 'show', 'answer', 'findings'], {
            description: '`command`: reads the comment that started the workflow, verifies it, and starts another workflow. `show`: that ' +
                'workflow shows its plans, and is red when a check of them fails. `answer`: it says what came of it where it was asked. ' +
                '`findings`: what a scheduled check found is one open issue, which is closed when the check is clean.',
            default: 'command',
        }),
        'terraform-workflow': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'The workflow that plans and applies. It holds the secrets; this one needs none.',
            default: 'terraform.yml',
            ...workflowFile,
        }),
        'drift-workflow': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'The workflow that reports drift.',
            default: 'drift-report.yml',
            ...workflowFile,
        }),
        pull: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `answer`: the number of the pull request. Empty: nobody asked by a comment, and nothing is answered.',
            default: '',
            pattern: /^[1-9]\d{0,9}$/,
            expected: 'the number of a pull request, or empty',
        }),
        comment: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `answer`: the id of the comment that asked.',
            default: '',
            pattern: /^[1-9]\d{0,18}$/,
            expected: 'the id of a comment, or empty',
        }),
        environment: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `answer`: the environment that was planned or changed.',
            default: '',
            pattern: /^[a-z0-9][a-z0-9-]{0,62}$/,
            expected: 'the name of an environment, or empty',
        }),
        commit: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `answer`: the commit that was planned or applied, 40 hex digits.',
            default: '',
            pattern: /^[0-9a-f]{40}$/,
            expected: 'a commit of 40 hex digits, or empty',
        }),
        operation: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['plan', 'apply'], {
            description: 'For `answer`: what was done.',
            default: 'plan',
        }),
        outcome: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['success', 'failure', 'cancelled', 'skipped'], {
            description: 'For `answer` and `findings`: how it ended, as `job.status` or `steps.<id>.outcome` says it.',
            default: 'success',
        }),
        plans: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `show` and `answer`: a folder with the outputs of `terraform show -json`, one file a directory. Only ' +
                'addresses and actions are shown, never a value.',
            default: '',
        }),
        expect: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['anything', 'no-changes'], {
            description: 'For `show`: `no-changes` is red when Terraform would still change something, as after an apply.',
            default: 'anything',
        }),
        title: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `findings`: the title of the issue, which also tells the issues of several checks apart.',
            default: '',
            pattern: /^[^\p{Cc}\p{Cf}]{1,120}$/u,
            expected: 'a title of up to 120 characters on one line',
        }),
        findings: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `findings`: the file with the answer of `slipway clusters check --json`, or the `report-json` of the drift report.',
            default: '',
        }),
        token: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)({
            description: 'Reads the pull request and who may do what, starts workflows and writes one comment. Needs `actions: write`, ' +
                '`pull-requests: write` and `contents: read`; for `answer` only `pull-requests: write`, for `findings` only `issues: write`.',
            default: '${{ github.token }}',
        }),
    },
    outputs: {
        command: 'What was asked for: `plan`, `apply`, `drift` or `help`; empty when it was no command.',
        started: '`true` when a workflow was started.',
        refused: 'Why nothing was started, as a code; empty when it was.',
        'comment-url': 'The page of the answer; empty when there is none.',
        changes: 'For `show`: how many resources would change.',
        'issue-url': 'For `findings`: the page of the issue that is open, or that was closed; empty when there is none.',
    },
    failures: {
        'event-foreign': 'The workflow was not started by a comment; use `on: issue_comment: types: [created]`.',
        'config-invalid': '`slipway.yml` on the default branch cannot be used; the message names every place to mend.',
        'workflow-not-started': 'The workflow is not on the default branch, or does not take these inputs.',
        'plan-unreadable': 'A plan could not be read, so nothing may be applied.',
        'check-failed': 'A `check` block or a condition of the plan does not hold.',
        'findings-untitled': 'Mode `findings` has no `title`.',
        'findings-unreadable': 'The check left no answer that can be read. The issue says so, and stays open.',
        'changes-left': 'Terraform would still change something, where nothing was to be left.',
    },
});


/***/ }),

/***/ 8668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ observe)
});

;// CONCATENATED MODULE: ./build/packages/comment-commands/src/command.js
const words = ['plan', 'apply', 'drift', 'help'];
const environment = /^[a-z0-9][a-z0-9-]{0,62}$/;
const commit = /^[0-9a-f]{40}$/;
// A longer comment is talk, whatever it starts with.
const maxLength = 300;
/**
 * The command that a comment is. Exactly one line, from its first character on: what stands in a quote, in code, below
 * other text or beside it is talked about, not asked for.
 */
function parseCommand(body) {
    const line = body.replace(/\s+$/, '');
    const [, word = '', rest = ''] = /^\/([a-z]+)(?:$|[ \t]([\s\S]*)$)/.exec(line) ?? [];
    const known = words.find((one) => one === word);
    if (known === undefined || line.length > maxLength)
        return { kind: 'none' };
    if (/[\r\n]/.test(line))
        return wrong('the command has to be the whole comment, on one line');
    const given = rest.split(/[ \t]+/).filter((part) => part !== '');
    switch (known) {
        case 'help':
        case 'drift':
            return given.length === 0 ? { kind: known } : wrong(`/${known} takes nothing after it`);
        case 'plan':
            return planOf(given);
        case 'apply':
            return applyOf(given);
    }
}
function planOf([name, ...more]) {
    if (more.length > 0)
        return wrong('/plan takes one environment and nothing else');
    if (name !== undefined && !environment.test(name))
        return wrong('an environment is a name such as staging');
    return { kind: 'plan', environment: name };
}
function applyOf([name, sha, ...more]) {
    if (name === undefined)
        return wrong('/apply needs an environment and the full commit');
    if (more.length > 0)
        return wrong('/apply takes an environment and a commit, and nothing else');
    if (!environment.test(name))
        return wrong('an environment is a name such as staging');
    // A short one can be ground out: somebody makes another commit that starts the same.
    if (sha !== undefined && !commit.test(sha))
        return wrong('the commit needs all of its 40 digits, in lower case');
    return { kind: 'apply', environment: name, commit: sha };
}
function wrong(reason) {
    return { kind: 'wrong', reason };
}

// EXTERNAL MODULE: ./build/action-ops/src/roots.js + 10 modules
var roots = __nccwpck_require__(4413);
;// CONCATENATED MODULE: ./build/action-ops/src/answer/observe.js

async function observeAnswer(config) {
    const { pull, comment, environment, commit, operation, outcome, plans } = config;
    return {
        mode: 'answer',
        pull: pull === '' ? undefined : Number(pull),
        comment: comment === '' ? undefined : Number(comment),
        environment,
        commit,
        operation,
        outcome,
        roots: plans === '' ? [] : await (0,roots/* rootsIn */.X)(plans),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(3683);
;// CONCATENATED MODULE: ./build/packages/clusters-check/src/parse.js
/** Whoever wrote the text may be anybody: names come from branches and machines. */
function parseCheckAnswer(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return unavailable('check-malformed', 'it is no JSON; the check may have been stopped while it wrote');
    }
    const answer = fields(value);
    if (answer['version'] !== 1)
        return unavailable('check-malformed', 'it is no answer of `slipway clusters check --json`');
    const { code, message } = fields(answer['error']);
    if (isText(code) && isText(message))
        return unavailable(code, message);
    const sources = listOf(answer['sources'], sourceOf);
    const findings = listOf(answer['findings'], findingOf);
    const verdict = verdicts.find((known) => known === answer['verdict']);
    if (!sources || !findings || !verdict)
        return unavailable('check-malformed', 'its fields are not as they should be');
    if (new Set(sources.map(({ name }) => name)).size !== sourceNames.length || verdict !== due(sources, findings)) {
        return unavailable('check-malformed', 'what it concludes is not what its sources say');
    }
    return { kind: 'read', verdict, sources, findings };
}
const verdicts = ['consistent', 'findings', 'unknown'];
const sourceNames = ['registry', 'branches', 'clusters'];
const states = ['rows', 'empty', 'unavailable'];
/** Only three known sources that agree are consistent, whatever the text says of itself. */
function due(sources, findings) {
    if (sources.some(({ state }) => state === 'unavailable'))
        return 'unknown';
    return findings.length > 0 ? 'findings' : 'consistent';
}
function sourceOf(entry) {
    const name = sourceNames.find((known) => known === entry['name']);
    const state = states.find((known) => known === entry['state']);
    const { count, why } = entry;
    if (!name || !state || typeof why !== 'string' || !Number.isSafeInteger(count))
        return undefined;
    return { name, state, count: Number(count), why };
}
function findingOf({ code, cluster, text, fix }) {
    return isText(code) && isText(cluster) && isText(text) && isText(fix) ? { code, cluster, text, fix } : undefined;
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Undefined when one entry is unsound: half a list is not the list. */
function listOf(value, parse) {
    if (!Array.isArray(value))
        return undefined;
    const sound = value.flatMap((entry) => parse(fields(entry)) ?? []);
    return sound.length === value.length ? sound : undefined;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function unavailable(code, reason) {
    return { kind: 'unavailable', code, reason };
}

;// CONCATENATED MODULE: ./build/action-ops/src/findings/drift.js
/** The findings of `report-json` of the drift report; undefined for anything else. */
function driftFindings(text) {
    const report = drift_fields(parsed(text));
    if (report['schema'] !== 'slipway-drift-report/1')
        return undefined;
    const rows = drift_listOf(report['rows'], rowOf);
    const manual = drift_listOf(report['timeline'], (entry) => operationOf(entry, 'manual'));
    const sessions = drift_listOf(report['sessions'], (entry) => operationOf(entry, 'session'));
    const sources = drift_listOf(report['sources'], drift_sourceOf);
    const verdict = drift_fields(report['verdict']);
    const known = ['clean', 'found', 'unknown'].some((kind) => kind === verdict['kind']);
    if (!rows || !manual || !sessions || !sources || !known) {
        return { found: [], doubts: ['the drift report is malformed'], readable: false };
    }
    const found = [...rows, ...manual, ...sessions];
    const doubts = sources.flatMap(({ doubt }) => (doubt === '' ? [] : [doubt]));
    if (doubts.length === 0 && unsure(verdict, report['covered']))
        doubts.push(`not found out: ${textOf(verdict['because'])}`);
    return { found, doubts, readable: true };
}
/** A report that was asked for no plan is still sure of what its log covers. */
function unsure({ kind, complete, because }, covered) {
    if (kind === 'clean' || (kind === 'found' && complete === true))
        return false;
    return kind === 'found' ? covered !== true : because !== 'no-plan' || covered !== true;
}
function rowOf(row) {
    const address = drift_fields(row['resource'])['address'];
    const { what } = row;
    const { unsafe, commands } = drift_fields(row['repair']);
    const lines = drift_listOf(commands, ({ line }) => (typeof line === 'string' ? line : undefined));
    if (typeof address !== 'string' || typeof what !== 'string' || !lines)
        return undefined;
    return { code: what, subject: address, text: 'differs from the code', fixes: unsafe === true ? [] : lines };
}
function operationOf(entry, code) {
    const { verb, object, actor } = drift_fields(entry['operation']);
    const { resource, namespace, name, subresource } = drift_fields(object);
    const { name: known, user } = drift_fields(actor);
    if (typeof verb !== 'string' || typeof resource !== 'string')
        return undefined;
    const subject = [namespace, resource, name, subresource]
        .map(textOf)
        .filter((part) => part !== '')
        .join('/');
    return { code, subject, text: `${verb} by ${textOf(known) || textOf(user) || 'nobody known'}`, fixes: [] };
}
function drift_sourceOf(source) {
    const { kind, code, reason } = drift_fields(source['state']);
    if (kind === 'rows' || kind === 'empty')
        return { doubt: '' };
    if (kind !== 'unavailable')
        return undefined;
    return { doubt: `${textOf(source['kind'])} ${textOf(source['name'])}: ${textOf(reason)} (${textOf(code)})` };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function drift_fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Undefined when one entry is unsound: half a list is not the list. */
function drift_listOf(value, parse) {
    if (!Array.isArray(value))
        return undefined;
    const sound = value.flatMap((entry) => parse(drift_fields(entry)) ?? []);
    return sound.length === value.length ? sound : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./build/action-ops/src/findings/parse.js


/** The findings in an answer of `slipway clusters check --json`, or in a drift report's JSON. */
function parseFindings(text) {
    const drift = driftFindings(text);
    if (drift)
        return drift;
    const answer = parseCheckAnswer(text);
    if (answer.kind === 'unavailable') {
        // A check that says why it could not begin has answered; anything else has not.
        const readable = answer.code !== 'check-malformed';
        return { found: [], doubts: [`${answer.reason} (${answer.code})`], readable };
    }
    return {
        found: answer.findings.map(({ code, cluster, text: what, fix }) => ({
            code,
            subject: cluster,
            text: what,
            fixes: [fix],
        })),
        doubts: answer.sources
            .filter(({ state }) => state === 'unavailable')
            .map(({ name, why }) => `${name}: not checked, ${why}`),
        readable: true,
    };
}

;// CONCATENATED MODULE: ./build/action-ops/src/findings/observe.js



const maxBytes = 32 * 1024 * 1024;
async function observeFindings({ title, findings, outcome }) {
    if (title === '') {
        throw new src/* ConfigurationError */.j1('findings-untitled', 'Mode findings needs the input "title", which names its issue.');
    }
    return { mode: 'findings', title, findings: await readFindings(findings), outcome };
}
/** A check that left nothing to read is a doubt, and never clean. */
async function readFindings(path) {
    try {
        if ((await (0,promises_.stat)(path)).size > maxBytes)
            return unreadable('it is larger than 32 MiB');
        return parseFindings(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        return unreadable((0,src/* messageOf */.bD)(error));
    }
}
function unreadable(reason) {
    return { found: [], doubts: [`the check left no answer that can be read: ${reason}`], readable: false };
}

// EXTERNAL MODULE: ./build/action-ops/src/show/show.js
var show = __nccwpck_require__(8188);
;// CONCATENATED MODULE: ./build/action-ops/src/observe.js




async function observe(config, ports) {
    const { comment } = ports;
    if (config.mode === 'show')
        return await (0,show/* observeShow */.o)(config);
    if (config.mode === 'findings')
        return await observeFindings(config);
    if (comment === undefined)
        return await observeAnswer(config);
    const command = comment.fresh && comment.person && comment.pull !== undefined
        ? parseCommand(comment.body)
        : { kind: 'none' };
    const asked = command.kind === 'none' ? undefined : await ask(comment, environmentOf(command), ports);
    if (asked)
        ports.log.info(`a command below #${asked.pull.number} by somebody with the role ${asked.role}`);
    const { terraformWorkflow, driftWorkflow } = config;
    return { mode: 'command', comment, command, asked, terraformWorkflow, driftWorkflow };
}
/** A command without an environment means staging. */
function environmentOf(command) {
    return (command.kind === 'plan' || command.kind === 'apply' ? command.environment : undefined) ?? 'staging';
}
async function ask({ login, pull = 0 }, environment, { pulls, files }) {
    const { parseTopology, stageNamed } = await Promise.all(/* import() */[__nccwpck_require__.e(366), __nccwpck_require__.e(735)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2735));
    const [read, role, text, branch] = await Promise.all([
        pulls.read(pull),
        pulls.role(login),
        files.read('slipway.yml'),
        files.branch(),
    ]);
    const topology = parseTopology(text ?? '{}', 'slipway.yml');
    return { pull: read, role, topology, stage: stageNamed(topology, environment), branch };
}


/***/ }),

/***/ 1340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

;// CONCATENATED MODULE: ./build/action-ops/src/answer/plan.js
function planAnswer(facts) {
    const { pull, comment, environment, commit, operation, outcome, roots } = facts;
    if (pull === undefined || comment === undefined)
        return { kind: 'unasked' };
    const planned = operation === 'plan' && outcome === 'success' && roots.some(({ changes }) => changes.length > 0);
    const slug = environment === 'production' ? 'prod' : environment;
    const paste = planned && commit !== '' ? `/apply ${slug} ${commit}` : '';
    return { kind: 'answer', pull, comment, environment, commit, operation, outcome, roots, paste };
}

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(3683);
;// CONCATENATED MODULE: ./build/action-ops/src/findings/plan.js

/** Only a check that ended well, knows everything and found nothing is clean; without an answer the step is red, too. */
function planFindings({ title, findings, outcome }) {
    const { found, doubts, readable } = findings;
    const silent = outcome !== 'success' && found.length + doubts.length === 0;
    const all = silent ? [`the check found nothing, and ended as ${outcome}`] : doubts;
    const clean = found.length + all.length === 0;
    const failure = readable
        ? undefined
        : new src/* ConfigurationError */.j1('findings-unreadable', `Nobody knows what the check found: ${all.join('; ')}. Expected in \`findings\`: the file with the JSON of \`slipway clusters check --json\` or of the drift report.`);
    return { kind: 'findings', title, findings: { ...findings, doubts: all }, clean, failure };
}

// EXTERNAL MODULE: ./build/action-ops/src/show/show.js
var show = __nccwpck_require__(8188);
;// CONCATENATED MODULE: ./build/action-ops/src/plan.js



function plan(_, facts) {
    if (facts.mode === 'show')
        return (0,show/* planShow */.z)(facts);
    if (facts.mode === 'findings')
        return planFindings(facts);
    return facts.mode === 'answer' ? planAnswer(facts) : planCommand(facts);
}
function planCommand(facts) {
    const { comment, command, asked } = facts;
    if (command.kind === 'none' || asked === undefined)
        return { kind: 'ignore', why: whyNot(facts) };
    // Whoever may only read is a stranger wherever everybody may: an answer would be theirs to make at will.
    if (!mayWrite.includes(asked.role))
        return { kind: 'ignore', why: `somebody with the role ${asked.role} asked` };
    const reply = (refused, reason, help = false) => ({
        kind: 'reply',
        pull: asked.pull.number,
        comment: comment.id,
        command: command.kind,
        refused,
        reason: reason === '' ? '' : `Nothing was done: ${reason}`,
        help,
    });
    if (command.kind === 'help')
        return reply('', '', true);
    if (command.kind === 'wrong')
        return reply('not-understood', `${command.reason}.`, true);
    if (asked.pull.state !== 'open')
        return reply('not-open', 'the pull request is not open.');
    if (command.kind === 'drift')
        return startDrift(facts, asked);
    const stage = judgedStage(asked, reply);
    return 'kind' in stage ? stage : startTerraform({ facts, asked, stage, command }, reply);
}
/** The environment that was asked for, or why nothing runs in it for this person and this branch. */
function judgedStage(asked, reply) {
    const { pull, topology, stage } = asked;
    if (pull.fork) {
        return reply('fork', 'the branch is in a fork, and what is there never runs with this repository’s secrets. Push it to a branch here.');
    }
    if (!stage)
        return reply('environment-unknown', `there is no such environment; expected one of ${names(topology)}.`);
    if (stage.host !== 'dedicated') {
        return reply('environment-unhosted', `${stage.name} has no host of its own; expected one of ${names(topology)}.`);
    }
    const denied = permission(asked, stage);
    if (denied)
        return reply('not-permitted', denied);
    if (layersOf(topology, 'actions').length === 0)
        return reply('atlantis-owned', atlantisOnly(topology, stage));
    return stage;
}
function whyNot({ comment, command }) {
    if (comment.pull === undefined)
        return 'the comment is on an issue';
    if (!comment.person)
        return 'an app wrote the comment, or speaks for who did';
    if (!comment.fresh)
        return 'the comment was edited';
    return command.kind === 'none' ? 'the comment is no command' : '';
}
const mayWrite = ['write', 'maintain', 'admin'];
/** What a person may do decides; how GitHub shows their association with the repository says nothing of it. */
function permission({ role }, { name, permission: needed }) {
    if (mayWrite.indexOf(role) >= mayWrite.indexOf(needed))
        return undefined;
    return `${name} needs the permission ${needed} on the repository, and you have ${role}.`;
}
function startDrift({ comment, driftWorkflow }, { pull, branch }) {
    return {
        kind: 'start',
        pull: pull.number,
        comment: comment.id,
        command: 'drift',
        environment: '',
        head: pull.headSha,
        workflow: driftWorkflow,
        ref: branch,
        inputs: { pr_number: String(pull.number) },
        paste: '',
    };
}
function startTerraform({ facts, asked, stage, command }, reply) {
    const { pull, branch } = asked;
    const paste = `/apply ${stage.slug} ${pull.headSha}`;
    const commit = command.kind === 'apply' ? command.commit : undefined;
    if (commit !== undefined && commit !== pull.headSha) {
        return reply('head-moved', `the head of the pull request is another commit than the one you named. Look at it, and say: ${paste}`);
    }
    const operation = commit === undefined ? 'plan' : 'apply';
    return {
        kind: 'start',
        pull: pull.number,
        comment: facts.comment.id,
        command: operation,
        environment: stage.name,
        head: pull.headSha,
        workflow: facts.terraformWorkflow,
        ref: branch,
        inputs: {
            environment: stage.name,
            commit: pull.headSha,
            operation,
            pull: String(pull.number),
            comment: String(facts.comment.id),
        },
        paste: command.kind === 'apply' && commit === undefined ? paste : '',
    };
}
function layersOf({ layers }, deployedBy) {
    return layers.filter((layer) => layer.deployedBy === deployedBy && layer.directories.length > 0);
}
/** Two tools on one state would undo each other: what Atlantis deploys is asked of Atlantis. */
function atlantisOnly(topology, stage) {
    const commands = layersOf(topology, 'atlantis').map((layer) => `atlantis plan -p ${layer.name}-${stage.slug}`);
    return `every layer belongs to Atlantis. Comment: ${commands.join(' or ')}`;
}
function names({ stages }) {
    return stages
        .filter(({ host }) => host === 'dedicated')
        .map(({ slug }) => slug)
        .join(', ');
}


/***/ }),

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5018);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5686);
/* harmony import */ var _findings_body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6852);



function report(plan, result) {
    const outputs = { command: '', started: false, refused: '', 'comment-url': result?.commentUrl ?? '' };
    switch (plan.kind) {
        case 'ignore':
            return { title: 'No command', summary: [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `Nothing was done: ${plan.why}.`], outputs };
        case 'unasked':
            return { title: 'Nobody asked', summary: [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `No comment asked for this, so none is answered.`], outputs };
        case 'show':
            return {
                title: plan.changes === 0
                    ? 'Nothing to change'
                    : `${plan.changes} ${plan.changes === 1 ? 'resource' : 'resources'} to change`,
                summary: plan.roots.map(_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .rootText */ .EY),
                outputs: { ...outputs, changes: plan.changes },
                ...(plan.failure ? { failure: plan.failure } : {}),
            };
        case 'findings':
            return foundReport(plan, result, outputs);
        case 'reply':
            return replied(plan, outputs);
        case 'start':
            if (result?.refused)
                return replied(result.refused, outputs);
            return {
                title: `Started ${plan.workflow}`,
                summary: [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/${plan.command}`)} below #${plan.pull}, at ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(plan.head)}.`],
                outputs: { ...outputs, command: plan.command, started: true },
            };
        case 'answer':
            return {
                title: `${plan.operation === 'plan' ? 'Plan' : 'Apply'} of ${plan.environment}: ${plan.outcome}`,
                summary: [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `The answer stands below the command on pull request ${plan.pull}.`],
                outputs: { ...outputs, command: plan.operation },
            };
    }
}
/** A refusal is no failure of the workflow: whoever asked has their answer. */
function replied({ command, refused, reason }, outputs) {
    const title = refused === '' ? 'Help was given' : `Refused: ${refused}`;
    return {
        title,
        summary: reason === '' ? [] : [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `${reason}`],
        outputs: { ...outputs, command: command === 'wrong' ? '' : command, refused },
    };
}
const deeds = {
    created: 'An issue is open',
    updated: 'The issue is changed',
    unchanged: 'The issue says so already',
    superseded: 'A later run has said more',
    closed: 'The issue is closed',
    clean: 'No issue is open',
};
function foundReport(plan, result, outputs) {
    const { findings, clean, failure } = plan;
    const count = findings.found.length;
    const settled = result?.issue;
    const url = settled && 'url' in settled ? settled.url : '';
    const title = clean
        ? 'Nothing was found'
        : count === 0
            ? 'Not found out'
            : `${count} ${count === 1 ? 'finding' : 'findings'}`;
    const issue = settled ? [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(deeds[settled.kind], url)}.`] : [];
    return {
        title,
        summary: [...(clean ? [] : [(0,_findings_body_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsText */ ._g)(findings)]), ...issue],
        outputs: { ...outputs, 'issue-url': url },
        ...(failure ? { failure } : {}),
    };
}


/***/ }),

/***/ 4413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ rootsIn)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(3683);
;// CONCATENATED MODULE: ./build/packages/terraform/src/lookup.js
/** An own property; what is inherited, as `constructor`, is none. */
function field(value, name) {
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function textField(value, name) {
    const found = field(value, name);
    return typeof found === 'string' ? found : '';
}
function listField(value, name) {
    const found = field(value, name);
    return Array.isArray(found) ? found : [];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/documents.js

/** More candidates than this are no plan with a few log lines around it. */
const maxAttempts = 2_000;
/** Finds every JSON object in a text: one, several (Terragrunt), one a line (the stream), with log lines in between. */
function documentsIn(text) {
    const whole = parsed(text);
    if (isRecord(whole))
        return { objects: [whole], cut: false };
    const objects = [];
    let from = 0;
    let failed = 0;
    while (failed < maxAttempts) {
        const start = nextStart(text, from);
        if (start === undefined)
            return { objects, cut: false };
        const end = endOf(text, start);
        if (end === undefined)
            return { objects, cut: true };
        const value = parsed(text.slice(start, end));
        if (isRecord(value)) {
            objects.push(value);
            from = end;
        }
        else {
            failed += 1;
            from = start + 1;
        }
    }
    return { objects, cut: false };
}
/** Where something begins that may be a JSON object: a brace with a key, or with nothing, behind it. */
function nextStart(text, from) {
    const candidate = /\{(?=\s{0,200}["}])/g;
    candidate.lastIndex = from;
    return candidate.exec(text)?.index;
}
const quote = 34;
const backslash = 92;
const documents_open = [123, 91];
const documents_close = [125, 93];
/** Behind the brace that closes the one at `start`; undefined when the text ends before. */
function endOf(text, start) {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote) {
            const end = endOfString(text, at);
            if (end === undefined)
                return undefined;
            at = end;
        }
        else if (documents_open.includes(code))
            depth += 1;
        else if (documents_close.includes(code)) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return undefined;
}
function endOfString(text, start) {
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
        let slashes = 0;
        while (text.charCodeAt(at - 1 - slashes) === backslash)
            slashes += 1;
        if (slashes % 2 === 0)
            return at;
    }
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/checks.js

/** The `checks` of a plan that do not hold; those that nobody could judge yet are left out. */
function checksOf(checks) {
    return checks.flatMap((check) => {
        const status = textField(check, 'status');
        if (status !== 'fail' && status !== 'error')
            return [];
        const address = field(check, 'address');
        const problems = listField(check, 'instances').flatMap((instance) => listField(instance, 'problems'));
        return [
            {
                address: textField(address, 'to_display'),
                kind: textField(address, 'kind'),
                status,
                messages: problems.map((problem) => textField(problem, 'message')).filter((message) => message !== ''),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/differences.js

/** No resource of a provider is deeper; what is, was made to break a reader. */
const maxDepth = 64;
const maxPaths = 200;
function differences(compared) {
    const found = { paths: [], noise: [], sensitive: false, type: compared.type };
    walk({ ...compared, unknown: compared.afterUnknown }, [], found);
    return found;
}
function walk(side, path, found) {
    const { before, after } = side;
    if (found.paths.length + found.noise.length >= maxPaths || same(before, after))
        return;
    const hidden = side.beforeSensitive === true || side.afterSensitive === true || secret(path, found.type);
    if (noisy(side, path, found.type)) {
        found.noise.push(shown(path));
        return;
    }
    const keys = hidden || path.length >= maxDepth ? [] : keysOf(before, after);
    for (const key of keys)
        walk(childOf(side, key), [...path, segment(key)], found);
    if (keys.length > 0)
        return;
    found.paths.push(shown(path));
    if (hidden)
        found.sensitive = true;
}
function noisy({ before, after, unknown }, path, type) {
    // What is known only after an apply differs because something else does, or not at all.
    return unknown === true || (blank(before) && blank(after)) || counted(path, type) || reordered(before, after, path);
}
function shown([head = '', ...rest]) {
    return head.replace(/^\./, '') + rest.join('');
}
function childOf(side, key) {
    const of = (value) => {
        if (typeof key === 'number')
            return Array.isArray(value) ? value[key] : undefined;
        return field(value, key);
    };
    // A sensitive whole has sensitive parts.
    const mark = (value) => (value === true ? true : of(value));
    return {
        before: of(side.before),
        after: of(side.after),
        beforeSensitive: mark(side.beforeSensitive),
        afterSensitive: mark(side.afterSensitive),
        unknown: mark(side.unknown),
    };
}
/** Keys that either side has; none where one of the two is no container, unless that one is blank. */
function keysOf(before, after) {
    if ([before, after].every((value) => Array.isArray(value) || blank(value))) {
        const length = Math.max(...[before, after].map((value) => (Array.isArray(value) ? value.length : 0)));
        return Array.from({ length }, (_, index) => index);
    }
    if ([before, after].every((value) => isRecord(value) || blank(value))) {
        const all = [before, after].flatMap((value) => (isRecord(value) ? Object.keys(value) : []));
        return [...new Set(all)];
    }
    return [];
}
function segment(key) {
    if (typeof key === 'number')
        return `[${key}]`;
    return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
/** Providers write one and the same nothing in four ways. */
function blank(value) {
    if (value === undefined || value === null || value === '')
        return true;
    return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}
const counters = /^\.(resource_version|resourceVersion|generation|managed_fields|managedFields|uid|self_link|selfLink)$/;
const timestamps = /^\.(creation_timestamp|creationTimestamp)$/;
/** What the cluster counts and stamps by itself. */
function counted(path, type) {
    if (!/^(kubernetes_|kubectl_)/.test(type))
        return false;
    const last = path.at(-1) ?? '';
    const inMetadata = path.slice(0, -1).some((part) => part === '.metadata');
    if (inMetadata && (counters.test(last) || timestamps.test(last)))
        return true;
    if (path[0] === '.status' || (path[0] === '.object' && path[1] === '.status'))
        return true;
    return /last[-_]applied/i.test(last);
}
/** Keys and values of these are nobody's business, marked or not. */
function secret(path, type) {
    const head = path[0] ?? '';
    if (/^kubernetes_secret/.test(type))
        return /^\.(data|string_data|binary_data|data_wo)$/.test(head);
    return type === 'helm_release' && /^\.(values|set|set_sensitive|set_list|metadata|manifest)$/.test(head);
}
const ordered = /^\.(command|args|entrypoint|container|init_container)$/;
/** A set in another order; lists in which the order counts are told apart by name. */
function reordered(before, after, path) {
    if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length)
        return false;
    if (before.length < 2 || path.some((part, index) => index === path.length - 1 && ordered.test(part)))
        return false;
    const sorted = (list) => list.map((item) => stable(item)).sort(byText);
    return same(sorted(before), sorted(after));
}
function same(one, other, depth = 0) {
    if (one === other)
        return true;
    if (depth > maxDepth)
        return false;
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((item, index) => same(item, other[index], depth + 1));
    }
    if (!isRecord(one) || !isRecord(other))
        return false;
    const keys = Object.keys(one);
    if (keys.length !== Object.keys(other).length)
        return false;
    return keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key], depth + 1));
}
/** JSON with its keys in order, to sort by. */
function stable(value, depth = 0) {
    if (depth > maxDepth)
        return '';
    if (Array.isArray(value))
        return `[${value.map((item) => stable(item, depth + 1)).join()}]`;
    if (!isRecord(value))
        return JSON.stringify(value);
    const entries = Object.keys(value).sort(byText);
    return `{${entries.map((key) => `${JSON.stringify(key)}:${stable(value[key], depth + 1)}`).join()}}`;
}
function byText(one, other) {
    return one < other ? -1 : Number(one > other);
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/kinds.js
const rbac = 'rbac.authorization.k8s.io';
const storage = 'storage.k8s.io';
const admission = 'admissionregistration.k8s.io';
const networking = 'networking.k8s.io';
/** Types of the kubernetes provider without `kubernetes_` and version: API group, and the plural where it is irregular. */
const namespaced = {
    config_map: [''],
    config_map_v1_data: ['', 'configmaps'],
    secret: [''],
    secret_v1_data: ['', 'secrets'],
    service: [''],
    service_account: [''],
    default_service_account: ['', 'serviceaccounts'],
    token_request: ['', 'serviceaccounts'],
    persistent_volume_claim: [''],
    pod: [''],
    replication_controller: [''],
    resource_quota: [''],
    limit_range: [''],
    endpoints: ['', 'endpoints'],
    endpoint_slice: ['discovery.k8s.io'],
    deployment: ['apps'],
    stateful_set: ['apps'],
    statefulset: ['apps', 'statefulsets'],
    daemonset: ['apps'],
    daemon_set: ['apps'],
    replica_set: ['apps'],
    ingress: [networking],
    network_policy: [networking],
    cron_job: ['batch'],
    job: ['batch'],
    horizontal_pod_autoscaler: ['autoscaling'],
    pod_disruption_budget: ['policy'],
    role: [rbac],
    role_binding: [rbac],
};
const clusterWide = {
    namespace: [''],
    persistent_volume: [''],
    node_taint: ['', 'nodes'],
    ingress_class: [networking],
    storage_class: [storage],
    csi_driver: [storage],
    cluster_role: [rbac],
    cluster_role_binding: [rbac],
    mutating_webhook_configuration: [admission],
    validating_webhook_configuration: [admission],
    validating_admission_policy: [admission],
    validating_admission_policy_binding: [admission],
    api_service: ['apiregistration.k8s.io'],
    certificate_signing_request: ['certificates.k8s.io'],
    priority_class: ['scheduling.k8s.io'],
    runtime_class: ['node.k8s.io'],
    pod_security_policy: ['policy', 'podsecuritypolicies'],
};
/** Of a type such as `kubernetes_deployment_v1`; undefined for what is no object of its own. */
function kindOfType(type) {
    if (!type.startsWith('kubernetes_'))
        return undefined;
    const full = type.slice('kubernetes_'.length);
    const base = full in namespaced ? full : full.replace(/_v\d+((alpha|beta)\d+)?$/, '');
    if (Object.hasOwn(namespaced, base))
        return kindFrom(base, namespaced[base], true);
    return Object.hasOwn(clusterWide, base) ? kindFrom(base, clusterWide[base], false) : undefined;
}
/** Of `apiVersion` and `kind`, as a manifest has them. Whether it belongs to a namespace is for the manifest to say. */
function kindOfManifest(apiVersion, kind) {
    if (kind === '' || apiVersion === '')
        return undefined;
    const [group = '', version] = apiVersion.split('/');
    return { group: version === undefined ? '' : group, resource: plural(kind.toLowerCase()) };
}
function kindFrom(base, entry, inNamespace) {
    const [group = '', resource = plural(base.replaceAll('_', ''))] = entry ?? [];
    return { group, resource, namespaced: inNamespace };
}
/** The plural as Kubernetes makes it for its own kinds and as most custom ones follow. */
function plural(word) {
    if (word === 'endpoints')
        return word;
    if (/(s|x|z|ch|sh)$/.test(word))
        return `${word}es`;
    return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
/** The plural of a type in the API's paths; empty for what is no object of Kubernetes. */
function resourcePlural(type) {
    return kindOfType(type)?.resource ?? '';
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/identity.js


const nobody = { object: undefined, release: undefined, importId: '' };
/** From the values of a full plan. A name that is marked sensitive is not read. */
function identityOf(type, { values, sensitive }) {
    if (!isRecord(values) || sensitive === true)
        return nobody;
    const open = without(values, sensitive);
    const id = textField(open, 'id');
    if (type === 'helm_release')
        return releaseIdentity(textField(open, 'namespace'), textField(open, 'name'));
    if (type === 'kubernetes_manifest')
        return manifestIdentity(open);
    if (type === 'kubectl_manifest')
        return kubectlIdentity(id, open);
    const metadata = first(field(open, 'metadata'));
    const borrowed = kindOfManifest(textField(open, 'api_version'), textField(open, 'kind'));
    if (/^kubernetes_(labels|annotations|env)$/.test(type)) {
        const object = borrowed && { ...borrowed, ...namesOf(metadata) };
        return { ...nobody, object: object?.name ? object : undefined };
    }
    const kind = kindOfType(type);
    if (!kind)
        return nobody;
    const names = textField(metadata, 'name') === '' ? namesInId(id, kind) : namesOf(metadata);
    return kubeIdentity(kind, names, type);
}
/** From the stream, which has the id and no values. */
function identityFromId(type, id) {
    if (id === '')
        return nobody;
    if (type === 'helm_release')
        return releaseIdentity('', id);
    if (type === 'kubectl_manifest')
        return kubectlIdentity(id, undefined);
    if (type === 'kubernetes_manifest')
        return manifestFromId(id);
    const kind = kindOfType(type);
    return kind ? kubeIdentity(kind, namesInId(id, kind), type) : nobody;
}
function kubeIdentity(kind, names, type) {
    if (names.name === '')
        return nobody;
    const namespace = kind.namespaced ? names.namespace || 'default' : '';
    const object = { group: kind.group, resource: kind.resource, namespace, name: names.name };
    const importable = !/_data$|^kubernetes_(node_taint|token_request|certificate_signing_request)/.test(type);
    const importId = kind.namespaced ? `${namespace}/${names.name}` : names.name;
    return { object, release: undefined, importId: importable ? importId : '' };
}
function releaseIdentity(namespace, name) {
    if (name === '')
        return nobody;
    return {
        object: undefined,
        release: { namespace, name },
        importId: namespace === '' ? '' : `${namespace}/${name}`,
    };
}
function manifestIdentity(values) {
    const manifest = isRecord(field(values, 'object')) ? field(values, 'object') : field(values, 'manifest');
    const names = namesOf(field(manifest, 'metadata'));
    return describedIdentity({
        apiVersion: textField(manifest, 'apiVersion'),
        kind: textField(manifest, 'kind'),
        ...names,
    });
}
/** `apiVersion=v1,kind=ConfigMap,namespace=a,name=b`, as the provider writes the id of a manifest. */
function manifestFromId(id) {
    const parts = new Map(id.split(',').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
    const described = {
        apiVersion: parts.get('apiVersion') ?? '',
        kind: parts.get('kind') ?? '',
        namespace: parts.get('namespace') ?? '',
        name: parts.get('name') ?? '',
    };
    return describedIdentity(described);
}
function describedIdentity({ apiVersion, kind, namespace, name, }) {
    const api = kindOfManifest(apiVersion, kind);
    if (!api || name === '')
        return nobody;
    const within = namespace === '' ? '' : `namespace=${namespace},`;
    return {
        object: { ...api, namespace, name },
        release: undefined,
        importId: `apiVersion=${apiVersion},kind=${kind},${within}name=${name}`,
    };
}
/** The id of a `kubectl_manifest` is the path of its object in the API. */
function kubectlIdentity(id, values) {
    const path = /^\/(?:api\/|apis\/([^/]+)\/)[^/]+(?:\/namespaces\/([^/]+))?\/([^/]+)\/([^/?]+)$/.exec(id);
    const [apiVersion, kind] = [textField(values, 'api_version'), textField(values, 'kind')];
    const inId = path
        ? { group: path[1] ?? '', namespace: path[2] ?? '', resource: path[3] ?? '', name: path[4] ?? '' }
        : undefined;
    const named = { namespace: textField(values, 'namespace'), name: textField(values, 'name') };
    const described = describedIdentity({ apiVersion, kind, ...named });
    const object = inId ?? described.object;
    if (!object)
        return nobody;
    const within = object.namespace === '' ? '' : `//${object.namespace}`;
    const importId = apiVersion === '' || kind === '' ? '' : `${apiVersion}//${kind}//${object.name}${within}`;
    return { object, release: undefined, importId };
}
function namesOf(metadata) {
    return { namespace: textField(metadata, 'namespace'), name: textField(metadata, 'name') };
}
function namesInId(id, { namespaced }) {
    const [first = '', second, ...rest] = id.split('/');
    if (rest.length > 0 || id === '')
        return { namespace: '', name: '' };
    if (!namespaced)
        return { namespace: '', name: second === undefined ? first : '' };
    return second === undefined ? { namespace: '', name: first } : { namespace: first, name: second };
}
function first(value) {
    return Array.isArray(value) ? value[0] : value;
}
/** The values without what is marked sensitive at any depth that a name stands at. */
function without(values, sensitive, depth = 0) {
    if (sensitive === true || depth > 4)
        return undefined;
    if (Array.isArray(values)) {
        return values.map((item, index) => without(item, Array.isArray(sensitive) ? sensitive[index] : undefined, depth + 1));
    }
    if (!isRecord(values))
        return values;
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, without(value, field(sensitive, key), depth + 1)]));
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/plan-json.js




/** One document of `terraform show -json`, or the redacted form of HCP Terraform. */
function readPlanJson(document) {
    const problem = problemOf(document);
    if (problem)
        return problem;
    const drifted = listField(document, 'resource_drift').filter(managed).map(driftOf);
    const planned = listField(document, 'resource_changes').filter(managed);
    const changes = planned.map(changeOf);
    const imported = planned.filter((one) => isRecord(field(field(one, 'change'), 'importing')));
    const real = drifted.filter(({ action, detail }) => action !== 'no-op' && !onlyNoise(action, detail));
    const plan = {
        tool: toolOf(document),
        version: textField(document, 'terraform_version'),
        form: 'show-json',
        mode: modeOf(document),
        changes: changes.filter(({ action }) => action !== 'no-op'),
        drift: real.map(({ resource, action, detail }) => asDrift(resource, action, detail)),
        noise: drifted.flatMap(asNoise),
        moves: [...movesOf(planned), ...movesOf(listField(document, 'resource_drift').filter(managed))].filter(firstOfAddress),
        imports: imported.map((one) => ({ resource: resourceOf(one) })),
        checks: checksOf(listField(document, 'checks')),
        managed: changes.filter(({ deposed }) => deposed === '').map(({ resource }) => resource),
        incomplete: incompleteness(document),
    };
    return { kind: 'plan', plan };
}
const planKeys = [
    'planned_values',
    'resource_changes',
    'resource_drift',
    'output_changes',
    'plan_format_version',
    'configuration',
];
function problemOf(document) {
    if (isRecord(field(document, 'meta')) && textField(document, 'encrypted_data') !== '') {
        return refused('plan-encrypted', 'the plan is encrypted by OpenTofu; give the output of `tofu show -json` instead');
    }
    const version = textField(document, 'format_version') || textField(document, 'plan_format_version');
    if (!planKeys.some((key) => field(document, key) !== undefined) || (version === '' && !hasLists(document))) {
        return refused('plan-foreign', `this JSON is no Terraform plan${lookalike(document)}`);
    }
    if (version === '' || /^[01]\.\d+$/.test(version))
        return undefined;
    return refused('plan-version', `plans of format ${version.slice(0, 20)} are not known; 0.x and 1.x are`);
}
function refused(code, reason) {
    return { kind: 'refused', code, reason };
}
function hasLists(document) {
    return Array.isArray(field(document, 'resource_changes')) || Array.isArray(field(document, 'resource_drift'));
}
function lookalike(document) {
    if (field(document, 'values') !== undefined || field(document, 'lineage') !== undefined)
        return ' but a state';
    if (field(document, 'provider_schemas') !== undefined)
        return ' but a list of provider schemas';
    return '';
}
function managed(change) {
    return isRecord(change) && textField(change, 'mode') !== 'data' && textField(change, 'address') !== '';
}
function driftOf(entry) {
    const change = field(entry, 'change');
    return { resource: resourceOf(entry), action: actionOf(change), detail: detailOf(entry) };
}
function changeOf(entry) {
    const { paths, sensitive } = detailOf(entry);
    const action = actionOf(field(entry, 'change'));
    return {
        resource: resourceOf(entry),
        action,
        paths: action === 'update' || action === 'replace' ? paths : [],
        sensitive,
        deposed: textField(entry, 'deposed'),
    };
}
function detailOf(entry) {
    const change = field(entry, 'change');
    const [before, after] = [field(change, 'before'), field(change, 'after')];
    if (!isRecord(before) || !isRecord(after))
        return { paths: [], noise: [], sensitive: false };
    return differences({
        type: textField(entry, 'type'),
        before,
        after,
        beforeSensitive: field(change, 'before_sensitive'),
        afterSensitive: field(change, 'after_sensitive'),
        afterUnknown: field(change, 'after_unknown'),
    });
}
/** An update that changes nothing a person would call a change. */
function onlyNoise(action, { paths, noise }) {
    return action === 'update' && paths.length === 0 && noise.length > 0;
}
function asNoise({ resource, action, detail }) {
    return onlyNoise(action, detail) ? [{ resource, paths: detail.noise }] : [];
}
function asDrift(resource, action, { paths, sensitive }) {
    const kind = action === 'delete' || action === 'create' ? action : 'update';
    return { resource, action: kind, paths, sensitive };
}
function movesOf(entries) {
    return entries.flatMap((entry) => {
        const from = textField(entry, 'previous_address');
        return from === '' || from === textField(entry, 'address') ? [] : [{ resource: resourceOf(entry), from }];
    });
}
function firstOfAddress(move, index, all) {
    return all.findIndex(({ resource }) => resource.address === move.resource.address) === index;
}
function resourceOf(entry) {
    const type = textField(entry, 'type');
    const provider = textField(entry, 'provider_name').replace(/^registry\.(terraform\.io|opentofu\.org)\//, '');
    return {
        address: textField(entry, 'address'),
        type,
        name: textField(entry, 'name'),
        module: textField(entry, 'module_address'),
        mode: 'managed',
        provider,
        ...identityOf(type, valuesOf(field(entry, 'change'))),
    };
}
/** What is there now names it best; what is only planned has no `before`. */
function valuesOf(change) {
    const before = field(change, 'before');
    return isRecord(before)
        ? { values: before, sensitive: field(change, 'before_sensitive') }
        : { values: field(change, 'after'), sensitive: field(change, 'after_sensitive') };
}
function actionOf(change) {
    const actions = listField(change, 'actions').filter((action) => typeof action === 'string');
    if (actions.includes('delete') && actions.includes('create'))
        return 'replace';
    if (actions.includes('forget'))
        return actions.includes('create') ? 'create' : 'forget';
    const known = ['no-op', 'create', 'read', 'update', 'delete'];
    return known.find((action) => action === actions[0]) ?? 'no-op';
}
function toolOf(document) {
    const entries = ['resource_changes', 'resource_drift'].flatMap((name) => listField(document, name));
    const providers = entries.map((entry) => textField(entry, 'provider_name'));
    if (providers.some((name) => name.startsWith('registry.opentofu.org/')))
        return 'opentofu';
    return textField(document, 'terraform_version') === '' ? 'unknown' : 'terraform';
}
/** A normal plan lists every resource it looked at, changed or not; a refresh-only plan lists none. */
function modeOf(document) {
    if (Array.isArray(field(document, 'resource_changes')))
        return 'normal';
    const drift = listField(document, 'resource_drift').length > 0;
    const root = field(field(field(document, 'prior_state'), 'values'), 'root_module');
    const known = listField(root, 'resources').length > 0 || listField(root, 'child_modules').length > 0;
    return drift && known ? 'refresh-only' : 'normal';
}
function incompleteness(document) {
    if (field(document, 'errored') === true)
        return 'errored';
    return field(document, 'complete') === false ? 'deferred' : 'no';
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/stream.js


/** Whether a document is a message of `terraform plan -json`. */
function streamed(document) {
    return textField(document, '@level') !== '' && textField(document, 'type') !== '';
}
/** The stream of one or several plans, one after the other: who is touched and how, without any value. */
function readStreams(messages) {
    const starts = messages.flatMap((message, index) => (textField(message, 'type') === 'version' ? [index] : []));
    const bounds = starts[0] === 0 ? starts : [0, ...starts];
    return bounds.map((start, index) => readStream(messages.slice(start, bounds[index + 1])));
}
function readStream(messages) {
    const ofType = (type) => messages.filter((message) => textField(message, 'type') === type);
    const seen = new Map();
    for (const message of messages) {
        const hook = field(message, 'hook');
        const resource = isRecord(hook) ? stream_resourceOf(field(hook, 'resource'), hook) : undefined;
        // What is gone has an id only before its refresh, not after it.
        if (resource && !named(seen.get(resource.address)))
            seen.set(resource.address, resource);
    }
    const changed = (type) => ofType(type).flatMap((message) => stream_changeOf(field(message, 'change'), seen));
    const planned = changed('planned_change');
    const drift = changed('resource_drift');
    const version = ofType('version')[0];
    const tofu = textField(version, 'tofu');
    return {
        tool: tofu === '' ? (version ? 'terraform' : 'unknown') : 'opentofu',
        version: tofu || textField(version, 'terraform'),
        form: 'stream',
        mode: 'normal',
        changes: planned
            .filter(({ action }) => action !== 'no-op')
            .map(({ resource, action }) => ({ resource, action, paths: undefined, sensitive: false, deposed: '' })),
        drift: drift.flatMap(({ resource, action }) => action === 'delete' || action === 'update' || action === 'create'
            ? [{ resource, action, paths: undefined, sensitive: false }]
            : []),
        noise: [],
        moves: [...planned, ...drift].flatMap(({ resource, from }) => (from === '' ? [] : [{ resource, from }])),
        imports: planned.filter(({ importing }) => importing).map(({ resource }) => ({ resource })),
        checks: ofType('diagnostic').flatMap(checkOf),
        managed: [...seen.values()],
        incomplete: stream_incompleteness(messages),
    };
}
function stream_changeOf(change, seen) {
    const touched = stream_resourceOf(field(change, 'resource'), undefined);
    if (!touched)
        return [];
    const from = textField(field(change, 'previous_resource'), 'addr');
    return [
        {
            resource: seen.get(touched.address) ?? renamed(touched, seen.get(from)),
            action: actions[textField(change, 'action')] ?? 'no-op',
            from,
            importing: isRecord(field(change, 'importing')),
        },
    ];
}
function named(resource) {
    return resource?.object !== undefined || resource?.release !== undefined;
}
function renamed(to, from) {
    return from ? { ...from, address: to.address, name: to.name, module: to.module } : to;
}
const actions = {
    create: 'create',
    read: 'read',
    update: 'update',
    replace: 'replace',
    delete: 'delete',
    remove: 'forget',
    forget: 'forget',
};
function stream_resourceOf(resource, hook) {
    const address = textField(resource, 'addr');
    if (address === '' || textField(resource, 'resource').startsWith('data.'))
        return undefined;
    const type = textField(resource, 'resource_type');
    const id = textField(hook, 'id_key') === 'id' ? textField(hook, 'id_value') : '';
    return {
        address,
        type,
        name: textField(resource, 'resource_name'),
        module: textField(resource, 'module'),
        mode: 'managed',
        provider: textField(resource, 'implied_provider'),
        ...identityFromId(type, id),
    };
}
/** Terraform reports a failed `check` as a warning, and a failed condition as an error. */
function checkOf(message) {
    const diagnostic = field(message, 'diagnostic');
    const summary = textField(diagnostic, 'summary');
    if (!/^(Check block assertion failed|Resource (pre|post)condition failed)/i.test(summary))
        return [];
    const context = textField(field(diagnostic, 'snippet'), 'context');
    const address = textField(diagnostic, 'address') || context.replace(/^(\w+) "([^"]*)"$/, '$1.$2');
    const kind = summary.startsWith('Check') ? 'check' : 'resource';
    return [{ address, kind, status: 'fail', messages: [textField(diagnostic, 'detail')].filter((text) => text !== '') }];
}
function stream_incompleteness(messages) {
    const severity = (message) => textField(field(message, 'diagnostic'), 'severity');
    if (messages.some((message) => severity(message) === 'error'))
        return 'errored';
    return messages.some((message) => textField(message, 'type') === 'change_summary') ? 'no' : 'cut';
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/read.js



/** Every plan in a text: `show -json`, the stream of `plan -json`, several of them, log lines in between. Never throws. */
function readPlans(text) {
    const unreadable = unreadableAs(text);
    if (unreadable)
        return [unreadable];
    const { objects, cut } = documentsIn(text);
    const messages = objects.filter(streamed);
    const documents = objects.filter((object) => !streamed(object)).map(readPlanJson);
    const streams = messages.length > 0 ? readStreams(messages) : [];
    const plans = [
        ...documents.filter(({ kind }) => kind === 'plan'),
        ...streams.map((plan) => ({ kind: 'plan', plan })),
    ];
    const cutShort = read_refused('plan-cut', 'the file ends in the middle of its JSON; it was cut while it was written or copied');
    if (plans.length === 0)
        return [documents[0] ?? (cut ? cutShort : foreign(text))];
    // Log lines in JSON around a plan are no plans, but neither a refused nor half a plan beside a whole one is hidden.
    const versions = documents.filter((reading) => reading.kind === 'refused' && reading.code !== 'plan-foreign');
    return [...plans, ...versions, ...(cut ? [cutShort] : [])];
}
function unreadableAs(text) {
    if (text.trim() === '')
        return read_refused('plan-empty', 'the file is empty; the command that should write it failed');
    if (text.startsWith('PK\u0003\u0004')) {
        return read_refused('plan-binary', 'this is the plan file itself; give the output of `terraform show -json FILE`');
    }
    return text.slice(0, 4_096).includes('\0') ? read_refused('plan-binary', 'this is a binary file') : undefined;
}
function foreign(text) {
    const words = /Terraform will perform|Plan: \d+ to add|No changes\. /.test(text.slice(0, 1_000_000));
    const hint = words ? ' but the words of a plan; give the output of `terraform show -json` or `plan -json`' : '';
    return read_refused('plan-foreign', `this is no JSON of a Terraform plan${hint}`);
}
function read_refused(code, reason) {
    return { kind: 'refused', code, reason };
}

;// CONCATENATED MODULE: ./build/action-ops/src/roots.js




const maxBytes = 256 * 1024 * 1024;
/** Every plan of a folder, by the name of its file. */
async function rootsIn(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        // A job that failed before its first plan made no folder.
        if (error.code === 'ENOENT')
            return [];
        throw new src/* ConfigurationError */.j1('plan-unreadable', `${folder} could not be read: ${(0,src/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    });
    const files = names.filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1));
    return await Promise.all(files.map((name) => rootOf(folder, name)));
}
async function rootOf(folder, file) {
    const name = file.replace(/\.json$/, '');
    const path = (0,external_node_path_namespaceObject.join)(folder, file);
    if ((await (0,promises_.stat)(path)).size > maxBytes)
        return { name, changes: [], failed: [], unreadable: 'it is larger than 256 MiB' };
    const [reading] = readPlans(await (0,promises_.readFile)(path, 'utf8'));
    if (reading?.kind !== 'plan')
        return { name, changes: [], failed: [], unreadable: reading?.reason ?? 'it is empty' };
    const { changes, checks } = reading.plan;
    return {
        name,
        changes: changes.filter(({ action }) => action !== 'no-op' && action !== 'read'),
        failed: checks.filter(({ status }) => status !== 'unknown'),
        unreadable: '',
    };
}


/***/ }),

/***/ 8188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ observeShow),
/* harmony export */   z: () => (/* binding */ planShow)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3683);
/* harmony import */ var _roots_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4413);


async function observeShow({ plans, expect }) {
    return { mode: 'show', roots: plans === '' ? [] : await (0,_roots_js__WEBPACK_IMPORTED_MODULE_0__/* .rootsIn */ .X)(plans), expect };
}
/** What nobody could read is not applied, and neither is a plan that says of itself that something does not hold. */
function planShow({ roots, expect }) {
    const changes = roots.reduce((sum, root) => sum + root.changes.length, 0);
    return { kind: 'show', roots, changes, failure: failureOf(roots, expect === 'no-changes' ? changes : 0) };
}
function failureOf(roots, left) {
    if (roots.length === 0) {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('plan-unreadable', 'There is no plan in the folder that `plans` names. Write `terraform show -json FILE` into it, one .json for each directory.');
    }
    const unreadable = roots.find((root) => root.unreadable !== '');
    if (unreadable) {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('plan-unreadable', `The plan of ${unreadable.name} cannot be read: ${unreadable.unreadable}.`);
    }
    const failed = roots.flatMap((root) => root.failed.map(({ address, messages }) => `${root.name}: ${address} ${messages.join(' ')}`.trim()));
    if (failed.length > 0) {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('check-failed', `${failed.length} ${failed.length === 1 ? 'check does' : 'checks do'} not hold: ${failed.slice(0, 5).join('; ')}. Mend what they ask for, and plan again.`);
    }
    if (left === 0)
        return undefined;
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('changes-left', `Terraform would still change ${left} ${left === 1 ? 'resource' : 'resources'}. What was applied does not hold, or somebody changed it meanwhile: plan again.`);
}


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ ExpectedError),
/* harmony export */   Rb: () => (/* binding */ PreconditionError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   fK: () => (/* binding */ ConflictError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   k3: () => (/* binding */ CanceledError)
/* harmony export */ });
/**
 * The failures we expect, by who acts on them. The `code` is public API: workflows branch on it, the READMEs list it.
 * Anything else that is thrown is a bug of ours and shows its stack.
 */
class ExpectedError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
        this.name = new.target.name;
    }
}
/** The author of the workflow or of `slipway.yml` fixes it. */
class ConfigurationError extends ExpectedError {
}
/** The world is not ready; whoever moves it on can run this again. */
class PreconditionError extends ExpectedError {
}
/** Somebody else was faster. Nobody acts: what was observed is observed again. */
class ConflictError extends ExpectedError {
}
/** A service failed or lied; its operator acts. */
class UpstreamError extends ExpectedError {
}
/** The run was asked to stop. What is already true is in the message. */
class CanceledError extends ExpectedError {
    constructor(message) {
        super('canceled', message);
    }
}
/** The text of anything that was thrown, with its causes, on one line. */
function messageOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    const own = thrown.message || thrown.name;
    return thrown.cause === undefined || thrown instanceof ExpectedError ? own : `${own}: ${messageOf(thrown.cause)}`;
}


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   XF: () => (/* binding */ withinBytes),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5018);

/** Blocks under one another, empty ones left out. */
function blocks(...parts) {
    const shown = parts.filter((part) => part !== undefined && part.source !== '');
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(shown.join('\n\n'));
}
/** A table; plain strings are escaped, and a cell can neither end its row nor its column. */
function table(head, rows) {
    if (rows.length === 0)
        return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz('');
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz([line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'));
}
function list(items) {
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(items.map((item) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(item)}`).join('\n'));
}
/** Something for those who want to know more; the summary line says what it is and how much. */
function details(summary, body) {
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(`<details><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)(summary)}</summary>\n\n${body}\n\n</details>`);
}
/** As many whole blocks as fit into a budget of bytes, and a sentence on how many were left out. */
function withinBytes(parts, maxBytes) {
    const kept = [];
    let bytes = 0;
    for (const part of parts) {
        const size = Buffer.byteLength(part.source) + 2;
        if (bytes + size > maxBytes - 100) {
            return blocks(...kept, new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(`_${parts.length - kept.length} more blocks are left out for size._`));
        }
        bytes += size;
        kept.push(part);
    }
    return blocks(...kept);
}
function cell(value) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(value)
        .source.replace(/\r?\n/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|');
}


/***/ }),

/***/ 5018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   oz: () => (/* binding */ Markdown)
/* harmony export */ });
/** Markdown that is safe to show. Only this package makes it, so hostile text in it has been escaped. */
class Markdown {
    source;
    /** Takes Markdown written in our own source; hostile text goes through `text`, `code` or an `md` template. */
    constructor(source) {
        this.source = source;
    }
    toString() {
        return this.source;
    }
}
const zeroWidthSpace = '\u200b';
/**
 * Any text on one line with nothing in it that hides or reorders: control, format and bidi characters are shown as
 * `\u{…}`, line breaks and tabs as a space.
 */
function visible(value) {
    return value
        .normalize('NFC')
        .replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** Hostile text that renders as itself: no markup, link, image, HTML, mention or issue reference. */
function text(value) {
    return new Markdown(visible(value)
        .replace(/[\\`*_{}[\]()!~$]/g, '\\$&')
        .replace(/[@#]/g, `$&${zeroWidthSpace}`)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/\|/g, '&#124;')
        .replace(/(https?|ftp|mailto|xmpp):/gi, `$1:${zeroWidthSpace}`)
        .replace(/www\./gi, `www${zeroWidthSpace}.`)
        .replace(/^(\s*)([-+=]|\d+[.)])/, `$1${zeroWidthSpace}$2`));
}
/** Hostile text inside an HTML block, where Markdown's escapes would be shown as they are written. */
function htmlText(value) {
    return visible(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/[@#]/g, `$&${zeroWidthSpace}`)
        .replace(/(https?|ftp|mailto|xmpp):/gi, `$1:${zeroWidthSpace}`)
        .replace(/www\./gi, `www${zeroWidthSpace}.`);
}
/** Hostile text as an inline code span that nothing in it can end. */
function code(value) {
    const shown = visible(value);
    if (shown.trim() === '')
        return new Markdown('` `');
    // A pipe ends a table cell even inside a code span; `<code>` takes entities, a code span does not.
    if (shown.includes('|'))
        return new Markdown(`<code>${text(shown)}</code>`);
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return new Markdown(`${fence}${pad}${shown}${pad}${fence}`);
}
/** Hostile lines as a fenced block that nothing in them can end. */
function codeBlock(lines, language = '') {
    const shown = lines.replace(/\r\n?/g, '\n').split('\n').map(visible).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return new Markdown(`${fence}${language}\n${shown}\n${fence}`);
}
/** Words that lead to an address; an address that is not plain http(s) is dropped and the words stay. */
function link(words, url) {
    if (!/^https?:\/\/[^\s<>()[\]`"\\]+$/.test(url))
        return inline(words);
    return new Markdown(`[${inline(words)}](${url})`);
}
/** A sentence of ours with values in it: the source stays as written, every plain string put in is escaped. */
function md(strings, ...values) {
    return new Markdown(strings.reduce((made, literal, index) => made + inline(values[index - 1] ?? '') + literal));
}
function inline(value) {
    return value instanceof Markdown ? value : text(String(value));
}
function longestRun(value) {
    return Math.max(0, ...Array.from(value.matchAll(/`+/g), (run) => run[0].length));
}


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(3683);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/context.js

/** Reads the runner's environment; what is missing or malformed is named, because no later message could. */
function runContext(env) {
    const [owner = '', repo = '', ...rest] = required(env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/).split('/');
    if (rest.length > 0)
        throw outsideRunner('GITHUB_REPOSITORY');
    const serverUrl = required(env, 'GITHUB_SERVER_URL', /^https?:\/\//).replace(/\/+$/, '');
    const runId = env['GITHUB_RUN_ID'] ?? '';
    return {
        owner,
        repo,
        sha: required(env, 'GITHUB_SHA', /^[0-9a-f]{40}$/),
        ref: env['GITHUB_REF'] ?? '',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
        actor: env['GITHUB_ACTOR'] ?? '',
        apiUrl: required(env, 'GITHUB_API_URL', /^https?:\/\//).replace(/\/+$/, ''),
        serverUrl,
    };
}
function required(env, name, shape) {
    const value = env[name] ?? '';
    if (!shape.test(value))
        throw outsideRunner(name);
    return value;
}
function outsideRunner(name) {
    return new src/* ConfigurationError */.j1('runner-contract', `${name} is missing or malformed. This program runs as a step of GitHub Actions, which sets it.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(8049);
// EXTERNAL MODULE: ./build/packages/markdown/src/escape.js
var src_escape = __nccwpck_require__(5018);
// EXTERNAL MODULE: ./build/packages/toolkit/src/redact.js
var redact = __nccwpck_require__(5935);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/log.js




/** A log whose lines start with the stage that is running. */
function stageLog(stage) {
    return {
        info: (fact) => core/* info */.pq(`${stage().padEnd(9)} ${safeLine(fact)}`),
        debug: (fact) => core/* debug */.Yz(`${stage().padEnd(9)} ${safeLine(fact)}`),
        warning: (advice) => core/* warning */.$e(safeLine(advice)),
        foreign,
    };
}
/** One line that the runner takes for text: `##[command]` counts anywhere in a line, `::command::` at its start. */
function safeLine(line) {
    return (0,redact/* redact */.E)((0,src_escape/* visible */.RK)(line))
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ': :');
}
function foreign(text) {
    const token = (0,external_node_crypto_.randomUUID)();
    core/* info */.pq(`::stop-commands::${token}`);
    for (const line of text.split(/\r\n|[\n\r]/))
        core/* info */.pq(safeLine(line));
    core/* info */.pq(`::${token}::`);
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/metadata.js
var src_metadata = __nccwpck_require__(5127);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/packages/markdown/src/blocks.js
var blocks = __nccwpck_require__(1687);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/report.js






// GitHub drops a summary above 1 MiB whole and raises an error for it.
const summaryBytes = 900 * 1024;
const exitTemporary = 75;
async function writeReport(report, dryRun) {
    const title = dryRun ? `Dry run: ${report.title}` : report.title;
    for (const warning of report.warnings ?? [])
        core/* warning */.$e(safeLine(warning));
    for (const annotation of report.annotations ?? [])
        annotate(annotation);
    for (const [name, value] of Object.entries(report.outputs))
        setOutput(name, String(value));
    setOutput('failure', report.failure?.code ?? '');
    const note = dryRun ? (0,src_escape.md) `Nothing was written: this is what would have happened.` : undefined;
    await writeSummary((0,blocks/* blocks */.Bv)(heading(title), note, (0,blocks/* withinBytes */.XF)(report.summary, summaryBytes)));
    if (report.failure)
        return fail(report.failure);
    core/* notice */.lm(safeLine(title));
}
function annotate({ level, title, message, file, line }) {
    const place = file === undefined ? {} : { file: safeLine(file), startLine: line ?? 1 };
    const show = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 }[level];
    show(message.split('\n').map(safeLine).join('\n'), { title: safeLine(title), ...place });
}
/** Shows a failure once: as an annotation, in the `failure` output and in the summary. */
async function writeFailure(error) {
    const failure = error instanceof src/* ExpectedError */.Dh ? error : undefined;
    try {
        setOutput('failure', failure?.code ?? 'internal');
        await writeSummary(failureSummary(error));
    }
    catch (unwritten) {
        core/* warning */.$e(safeLine((0,src/* messageOf */.bD)(unwritten)));
    }
    fail(error);
}
function fail(error) {
    process.exitCode = error instanceof src/* ExpectedError */.Dh && error.code === 'rate-limited' ? exitTemporary : 1;
    if (error instanceof src/* ExpectedError */.Dh) {
        const lines = error.message.split('\n').map(safeLine).join('\n');
        core/* error */.z3(lines, { title: `${error.code}` });
        core/* debug */.Yz(safeLine(error.cause === undefined ? (error.stack ?? '') : (0,src/* messageOf */.bD)(error.cause)));
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    core/* error */.z3(stack.split('\n').map(safeLine).join('\n'), { title: 'internal' });
}
function failureSummary(error) {
    if (!(error instanceof src/* ExpectedError */.Dh)) {
        return (0,blocks/* blocks */.Bv)(heading('Failed: a bug of ours'), (0,src_escape.md) `${(0,src/* messageOf */.bD)(error)}`, (0,src_escape.md) `The log has the stack.`);
    }
    const paragraphs = error.message.split('\n').map((line) => (0,src_escape/* text */.Qq)((0,redact/* redact */.E)(line)));
    return (0,blocks/* blocks */.Bv)(heading('Failed'), ...paragraphs, (0,src_escape.md) `Failure code: ${(0,src_escape/* code */.aY)(error.code)}`);
}
function heading(title) {
    return (0,src_escape.md) `### ${(0,redact/* redact */.E)(title)}`;
}
/** Without the file, @actions/core would fall back to a command on stdout that GitHub has switched off. */
function setOutput(name, value) {
    const path = process.env['GITHUB_OUTPUT'];
    if (!path || !(0,external_node_fs_.existsSync)(path)) {
        throw new src/* ConfigurationError */.j1('runner-contract', 'GITHUB_OUTPUT names no file; the runner provides it for every step.');
    }
    const before = (0,external_node_fs_.statSync)(path).size;
    const shown = (0,redact/* redact */.E)(value);
    written(path, before + Buffer.byteLength(shown), () => core/* setOutput */.uH(name, shown));
}
async function writeSummary(summary) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (!path)
        return;
    const shown = (0,redact/* redact */.E)(`${summary.source}\n`);
    const before = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.statSync)(path).size : 0;
    try {
        await core/* summary */.z.addRaw(shown).write();
    }
    catch (error) {
        throw unwritten(path, error);
    }
    written(path, before + Buffer.byteLength(shown), () => undefined);
}
/** A full disk throws, but a file size limit cuts a write short without a word; so the size is looked at. */
function written(path, leastBytes, write) {
    try {
        write();
    }
    catch (error) {
        throw unwritten(path, error);
    }
    if ((0,external_node_fs_.statSync)(path).size < leastBytes)
        throw unwritten(path, undefined);
}
function unwritten(path, cause) {
    const why = cause === undefined ? 'it was cut short' : (0,src/* messageOf */.bD)(cause);
    return new src/* UpstreamError */.gA('report-unwritten', `${path} could not be written: ${why}. Free the disk and run again.`, {
        cause,
    });
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js + 1 modules
var wait = __nccwpck_require__(3641);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/action.js






const raceDeadlineMs = 120_000;
const cancelGraceMs = 5_000;
/** Runs an action as a step: inputs in, outputs and summary out, and an exit code that tells the truth. */
async function runAction(metadata, stages) {
    const cancel = listenForCancel();
    let stage = 'Connect';
    const enter = (name) => {
        stage = name;
    };
    try {
        const config = (0,src_metadata/* readConfig */.X)(metadata);
        const run = {
            ...runContext(process.env),
            log: stageLog(() => stage),
            clock: (0,wait/* systemClock */.m)(cancel.signal),
            signal: cancel.signal,
        };
        const ports = await stages.connect(config, run);
        const dryRun = config['dryRun'] === true;
        const { plan, result } = await decideAndApply({ config, ports, stages, run, dryRun, enter });
        await writeReport(stages.report(plan, result), dryRun);
    }
    catch (error) {
        await writeFailure(cancel.signal.aborted && !(error instanceof src/* ExpectedError */.Dh) ? cancel.signal.reason : error);
    }
    finally {
        cancel.stop();
    }
}
/** A lost race is no failure: what was observed is observed again, and decided again, until it holds. */
async function decideAndApply(parts) {
    const { config, ports, stages, run, dryRun, enter } = parts;
    const startedAt = run.clock.now();
    for (let attempt = 0;; attempt++) {
        enter('Observe');
        const facts = await stages.observe(config, ports);
        const plan = stages.plan(config, facts);
        if (dryRun)
            return { plan, result: undefined };
        enter('Apply');
        try {
            return { plan, result: await stages.apply(plan, ports) };
        }
        catch (error) {
            if (!(error instanceof src/* ConflictError */.fK))
                throw error;
            if (run.clock.now() - startedAt > raceDeadlineMs) {
                throw new src/* ConflictError */.fK('conflict-persists', `${error.message} This went on for two minutes; run it again.`, {
                    cause: error,
                });
            }
            run.log.info(`${error.message} Looking again.`);
            await run.clock.wait((0,wait/* fullJitter */.G)(attempt, { baseMs: 100, maxMs: 4_000 }));
        }
    }
}
/** The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; we are done within five seconds of the first. */
function listenForCancel() {
    const controller = new AbortController();
    let deadline;
    const cancel = () => {
        if (controller.signal.aborted)
            return;
        const reason = new src/* CanceledError */.k3('The run was canceled.');
        controller.abort(reason);
        deadline = setTimeout(() => void writeFailure(reason).finally(() => process.exit(1)), cancelGraceMs);
    };
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    return {
        signal: controller.signal,
        stop: () => {
            clearTimeout(deadline);
            process.off('SIGINT', cancel);
            process.off('SIGTERM', cancel);
        },
    };
}


/***/ }),

/***/ 1903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony exports duration, list, url */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8049);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5018);


/** What is wrong with one value: the sentence goes on after the name of the input. */
class InputProblem extends Error {
}
function text(spec) {
    return input(spec, { trimmed: spec.exact !== true }, (raw) => {
        if (raw !== '' && spec.pattern && !spec.pattern.test(raw)) {
            throw new InputProblem(`must be ${spec.expected ?? `text that matches ${spec.pattern}`}, not ${shown(raw)}`);
        }
        return raw;
    });
}
/** A value that is masked, in every form it could leak in, before anything can log it. */
function secret(spec) {
    return input(spec, { secret: true }, (raw) => raw);
}
function choice(options, spec) {
    return input(spec, {}, (raw) => {
        const option = options.find((candidate) => candidate === raw);
        if (option === undefined)
            throw new InputProblem(`must be one of ${options.join(', ')}, not ${shown(raw)}`);
        return option;
    });
}
/** A YAML 1.2 boolean, as in every action of GitHub's own. */
function flag(spec) {
    return input(spec, {}, (raw) => {
        if (/^(true|True|TRUE)$/.test(raw))
            return true;
        if (/^(false|False|FALSE)$/.test(raw))
            return false;
        throw new InputProblem(`must be true or false, not ${shown(raw)}`);
    });
}
const unitSeconds = { s: 1, m: 60, h: 3600 };
/** A length of time such as `90s`, `10m` or `1h`, in seconds. */
function duration(spec) {
    return input(spec, {}, (raw) => {
        const [, count = '', unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(raw) ?? [];
        const seconds = Number(count) * (unitSeconds[unit] ?? 0);
        if (seconds > 0 && seconds <= spec.maxSeconds)
            return seconds;
        throw new InputProblem(`must be a duration such as 90s, 10m or 1h, at most ${spec.maxSeconds}s, not ${shown(raw)}`);
    });
}
/** Items separated by commas or line breaks; empty ones are dropped. */
function list(spec) {
    return input(spec, {}, (raw) => raw
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== ''));
}
/** An http(s) address without credentials; plain http only to this machine. */
function url(spec) {
    return input(spec, {}, (raw) => {
        if (raw === '')
            return '';
        const address = URL.canParse(raw) ? new URL(raw) : undefined;
        if (!address || !/^https?:$/.test(address.protocol)) {
            throw new InputProblem(`must be an address such as https://iac.example.com, not ${shown(raw)}`);
        }
        if (address.username || address.password)
            throw new InputProblem('must not hold a user name or password');
        if (address.hash || address.search)
            throw new InputProblem('must not hold a query or a fragment');
        return raw.replace(/\/+$/, '');
    });
}
/** Reads one input as the runner hands it over; a sentence for whoever wrote the workflow when it cannot be used. */
function readInput(name, spec) {
    const given = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name, { trimWhitespace: spec.trimmed });
    // GitHub does not enforce `required: true`, so we do; an expression that yields nothing counts as absent.
    const raw = given === '' ? (spec.default ?? '') : given;
    if (raw === '' && spec.default === undefined)
        throw new InputProblem(`is required: ${spec.description}`);
    return spec.parse(raw.startsWith('${{') ? '' : raw);
}
function input(spec, flags, parse) {
    return {
        description: spec.description,
        ...(spec.default === undefined ? {} : { default: spec.default }),
        secret: flags.secret ?? false,
        trimmed: flags.trimmed ?? true,
        parse,
    };
}
function shown(raw) {
    const clipped = raw.length > 80 ? `${raw.slice(0, 80)}…` : raw;
    return `"${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(clipped)}"`;
}


/***/ }),

/***/ 5127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3683);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1903);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5935);



const commonInputs = {
    'dry-run': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ description: 'Decide and report, but write nothing.', default: 'false' }),
};
const commonOutputs = {
    failure: 'Empty when the step is green; else the code of the failure.',
};
const commonFailures = {
    'inputs-invalid': 'One or more inputs cannot be used; all of them are named.',
    'runner-contract': 'The step does not run under GitHub Actions, or the runner left out what it promises.',
    'report-unwritten': 'The outputs or the summary could not be written in full, for example on a full disk.',
    'conflict-persists': 'Other runs kept winning the race for two minutes.',
    'token-permission': 'The token may not do this; the message names the right and how to give it.',
    'token-invalid': 'GitHub does not accept the token; it has expired or belongs to something else.',
    'token-sso': 'The organization wants the token authorized for single sign-on first.',
    'not-found': 'GitHub shows no such thing to this token: it does not exist, or the token may not read it.',
    'rate-limited': 'GitHub asks to wait longer than this run may; the message says until when.',
    'github-unavailable': 'GitHub could not be reached, or answered with what is no answer.',
    'github-refused': 'GitHub refused in words of its own; the message holds them.',
    'github-redirect': 'GitHub, or something in between, sent a request elsewhere; it was not followed.',
    'github-mistyped': 'An answer of GitHub had another shape than its own description promises.',
    'github-inconsistent': 'Two answers of GitHub contradict each other; nothing was decided on either.',
    canceled: 'The run was canceled; the message says what was already true.',
    internal: 'A bug of ours, with its stack.',
};
/** Declares an action. `dry-run`, the `failure` output and the failures that every action shares come along. */
function defineAction(spec) {
    return {
        ...spec,
        inputs: { ...spec.inputs, ...commonInputs },
        outputs: { ...spec.outputs, ...commonOutputs },
        failures: { ...spec.failures, ...commonFailures },
    };
}
/** All inputs at once. Secrets are masked before anything is judged; all problems come in one message. */
function readConfig(metadata) {
    const values = {};
    const problems = [];
    const named = Object.entries(metadata.inputs);
    const secretsFirst = [...named.filter(([, input]) => input.secret), ...named.filter(([, input]) => !input.secret)];
    for (const [name, input] of secretsFirst) {
        try {
            const value = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInput */ .R5)(name, input);
            if (input.secret && typeof value === 'string')
                (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .d)(value);
            values[camelCase(name)] = value;
        }
        catch (problem) {
            if (!(problem instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7))
                throw problem;
            problems.push(`Input "${name}" ${problem.message}`);
        }
    }
    if (problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('inputs-invalid', problems.join('\n'));
    return values;
}
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 5935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   d: () => (/* binding */ mask)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8049);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5018);


const secrets = new Set();
/**
 * Masks a value in every form it could leak in. The runner derives base64, JSON and URI forms from what it is told,
 * but neither hex nor base64url, and it masks only what is on one line.
 */
function mask(value) {
    for (const part of partsOf(value)) {
        for (const form of formsOf(part)) {
            if (secrets.has(form))
                continue;
            secrets.add(form);
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(form);
        }
    }
}
/** The text without any masked value: the last guard before a log line, an output or a summary. */
function redact(line) {
    let shown = line;
    for (const secret of secrets)
        shown = shown.replaceAll(secret, '***');
    return shown;
}
/** The whole value, each line of it, and each string in it when it is JSON; nothing too short to be a secret. */
function partsOf(value) {
    const parts = [value, ...value.split(/\r?\n/), ...jsonStrings(value)];
    return parts.map((part) => part.trim()).filter((part) => part.length >= 4);
}
function jsonStrings(value) {
    if (!/^\s*[{[]/.test(value))
        return [];
    const found = [];
    try {
        JSON.parse(value, (_, leaf) => {
            if (typeof leaf === 'string')
                found.push(leaf);
            return leaf;
        });
    }
    catch {
        return [];
    }
    return found;
}
function formsOf(part) {
    const bytes = Buffer.from(part);
    const base64 = bytes.toString('base64');
    const hex = bytes.toString('hex');
    const json = JSON.stringify(part).slice(1, -1);
    const encoded = [hex, hex.toUpperCase(), base64, base64.replace(/=+$/, ''), bytes.toString('base64url')];
    // A summary is escaped before this guard sees it.
    return [part, json, ...encoded, encodeURIComponent(part), (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(part).source];
}


/***/ }),

/***/ 3641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fullJitter),
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/packages/toolkit/src/wait.js

/** The machine's clock; a wait ends early, with the signal's reason, when the run is canceled. */
function systemClock(signal) {
    return {
        now: Date.now,
        wait: async (milliseconds) => {
            signal.throwIfAborted();
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
                signal.throwIfAborted();
                throw error;
            });
        },
    };
}
/** A random share of `base × 2^attempt`, at most `max`: many waiters spread out instead of meeting again. */
function fullJitter(attempt, { baseMs, maxMs }) {
    return Math.random() * Math.min(maxMs, baseMs * 2 ** attempt);
}


/***/ }),

/***/ 8049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2966);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
