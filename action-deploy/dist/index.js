import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(101)
const { safeRe: re, t } = __nccwpck_require__(471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(101)
const debug = __nccwpck_require__(159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./build/action-deploy/src/foreign.js
var foreign = __nccwpck_require__(460);
;// CONCATENATED MODULE: ./build/action-deploy/src/record.js
/** GitHub's Deployment for this one: the one an earlier run wrote, else a new one; none when none was asked for. */
async function openRecord(plan, deployments) {
    if (plan.kind === 'resume')
        return reopened(plan, deployments);
    if (!plan.recorded)
        return undefined;
    const { id, env, tag, commit, releaseKind, left, promotion } = plan;
    return deployments.create({
        commit,
        environment: env,
        description: `${tag} into ${env}`,
        payload: { id, kind: releaseKind, tag, ...promotion, ...(left === undefined ? {} : { left }) },
        production: env === 'production',
    });
}
/**
 * An earlier run that failed is taken back before anything is sent again: a run that is lost right after the server's
 * success would otherwise leave GitHub with a failure of what the environment runs.
 */
async function reopened(plan, deployments) {
    const { githubDeployment } = plan;
    const [latest] = await deployments.statuses(githubDeployment.id);
    if (latest && ['failure', 'error', 'inactive'].includes(latest.state)) {
        await deployments.setStatus(githubDeployment.id, statusOf('queued', 'tried again', plan));
    }
    return githubDeployment;
}
function statusOf(state, description, { runUrl, environmentUrl }) {
    return {
        state,
        description,
        logUrl: runUrl,
        ...(environmentUrl === '' ? {} : { environmentUrl }),
    };
}
/**
 * Marks what this deployment replaced as inactive. GitHub does so by itself outside production, but never in it, and
 * never for a second Deployment of the same release. A few that are done already mean that the older ones are, too.
 */
async function retireOlder(current, plan, deployments) {
    const all = await deployments.list({ environment: plan.env, atMost: 200 });
    const older = all.filter(({ id, payload }) => payload !== undefined && id < current.id);
    let retired = 0;
    for (const { id } of older) {
        const [latest] = await deployments.statuses(id);
        if (latest?.state === 'success') {
            const status = statusOf('inactive', `Replaced by ${plan.tag}`, { ...plan, environmentUrl: '' });
            await deployments.setStatus(id, status);
        }
        retired = latest?.state === 'inactive' ? retired + 1 : 0;
        if (retired === 3)
            return;
    }
}
/** `failure`: the deployment failed. `error`: what became of it is not known. */
function failureStatus(failure, deployment) {
    const state = ['deploy-failed', 'services-incomplete'].includes(failure.code) ? 'failure' : 'error';
    return statusOf(failure.code === 'canceled-on-server' ? 'inactive' : state, `${failure.code}`, deployment);
}

;// CONCATENATED MODULE: ./build/action-deploy/src/leave.js


/** What is still done, and then true, when the run is canceled. The server is never stopped without being asked to. */
async function leave(running) {
    const { plan, ports, known, record } = running;
    const farewell = await ports.farewell();
    const { sentence, over } = await takenBack(running, farewell);
    const told = record
        ? await reached(farewell.deployments.setStatus(record.id, statusOf(over ? 'inactive' : 'error', sentence, plan)))
        : true;
    const untold = told ? '' : ' GitHub’s Deployment could not be told.';
    const again = over || known.phase === 'unsent' ? '' : ' Run this job again to go on waiting.';
    return new src/* CanceledError */.k3(`The run was canceled. ${sentence}${untold}${again}`);
}
async function takenBack({ plan, known }, { receiver, until }) {
    const { tag, env, id } = plan;
    if (known.phase === 'unsent')
        return { sentence: `Nothing was sent: ${env} is as it was.`, over: true };
    if (known.phase === 'sent') {
        return { sentence: `${tag} was sent; whether it was accepted (as ${id}) is not known.`, over: false };
    }
    const named = `${tag} was accepted as ${known.ticket.deploymentId ?? id}`;
    const goesOn = { sentence: `${named}; it continues on the server.`, over: false };
    if (plan.onCancel === 'leave')
        return goesOn;
    const took = await receiver.takeBack({ ...plan, until }, known.ticket).catch(() => 'unreached');
    switch (took) {
        case 'taken-back':
            return { sentence: `${named} and was taken back.`, over: true };
        case 'refused':
            return { sentence: `${named}; it no longer queues, so it continues on the server.`, over: false };
        case 'unsupported':
            return { sentence: `${named}; this receiver cannot take it back, so it continues on the server.`, over: false };
        case 'unreached':
            return { sentence: `${named}; the receiver did not answer, so it continues on the server.`, over: false };
    }
}
async function reached(writing) {
    return writing.then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/action-deploy/src/progress.js
const words = {
    accepted: 'is accepted',
    queued: 'is queued',
    running: 'is running',
    interrupted: 'was interrupted and will be taken up again',
    succeeded: 'succeeded',
    failed: 'failed',
    timed_out: 'timed out',
    canceled: 'was canceled',
    superseded: 'was superseded',
    error: 'ended in an error',
    not_found: 'is not known',
};
/** The live table of services: one line whenever one of them gets on, and one when the deployment itself does. */
function progressLog(log, tag) {
    const shown = new Map();
    let state = '';
    return (answer) => {
        if (answer.state !== state && answer.state !== 'not_found') {
            log.info(`${tag} ${words[answer.state]}${state === '' ? asWhat(answer) : ''}`);
            ({ state } = answer);
        }
        for (const { id, state: now } of answer.services) {
            const before = shown.get(id);
            if (before === now)
                continue;
            shown.set(id, now);
            log.info(`  ${id.padEnd(28)} ${before === undefined ? now : `${before} → ${now}`}`);
        }
    };
}
function asWhat({ deploymentId, duplicate, cached }) {
    const known = duplicate || cached ? ', as an earlier request asked' : '';
    return deploymentId ? ` as ${deploymentId}${known}` : known;
}

// EXTERNAL MODULE: ./build/action-deploy/src/connect.js
var connect = __nccwpck_require__(702);
// EXTERNAL MODULE: ./build/packages/deploy-protocol/src/request.js
var request = __nccwpck_require__(789);
;// CONCATENATED MODULE: ./build/action-deploy/src/verdict.js


function judge(answer, wanted) {
    if (answer.state === 'not_found')
        return { kind: 'lost' };
    const elsewhere = speaksOfAnother(answer, wanted);
    if (elsewhere)
        return unproven(elsewhere, wanted);
    switch (answer.state) {
        case 'accepted':
        case 'queued':
        case 'running':
        case 'interrupted':
            return underWay(answer, wanted);
        case 'succeeded':
            return success(answer, wanted);
        case 'superseded':
            return answer.ref === undefined ? unproven('it names no commit', wanted) : { kind: 'superseded' };
        case 'canceled':
            return failed('canceled-on-server', `The deployment of ${wanted.tag} was canceled on the server. Run again.`);
        case 'failed':
        case 'timed_out':
        case 'error':
            return failed('deploy-failed', failureText(answer, wanted));
    }
}
function underWay(answer, { wait, tag }) {
    if (!wait)
        return { kind: 'accepted' };
    if (answer.state !== 'accepted' && answer.observable)
        return { kind: 'going' };
    return failed('outcome-unknown', `The receiver accepted ${tag}, but cannot say what becomes of it, so nobody knows whether it was deployed. ` +
        'Update the receiver to one with a status endpoint, or set wait: false and check by other means.');
}
function success(answer, wanted) {
    if (answer.ref === undefined)
        return unproven('it names no commit', wanted);
    if (answer.contradiction)
        return unproven(answer.contradiction, wanted);
    if (answer.cached && !wanted.newest) {
        return unproven('it is from memory, ran nothing, and something else may have been deployed since', wanted);
    }
    const missing = missingServices(answer.services, wanted);
    if (missing === undefined)
        return { kind: 'deployed', already: answer.cached || answer.duplicate };
    return failed('services-incomplete', `The receiver reports success for ${wanted.tag}, but ${missing}. Check the ids in services against slipway.yml at ` +
        'that tag; allow-skipped: true lets skipped ones pass.');
}
/** Why the services do not add up to what was asked for; undefined when they do. */
function missingServices(services, wanted) {
    const { services: requested, allowSkipped } = wanted;
    const done = services.filter(({ state }) => state === 'synced' || state === 'unchanged');
    if (done.length === 0)
        return 'not one service was synced or found unchanged';
    const skipped = (service) => service.state === 'skipped' || service.state === 'not_run';
    const undone = services.filter((service) => !done.includes(service) && !(allowSkipped && skipped(service)));
    if (undone.length > 0)
        return `these were not synced: ${names(undone.map(({ id, state }) => `${id} (${state})`))}`;
    if (requested.includes(request/* allServices */.EX))
        return undefined;
    const absent = requested.filter((id) => !services.some((service) => service.id === id));
    return absent.length > 0 ? `it says nothing of ${names(absent)}` : undefined;
}
/** An answer about anything else proves nothing about this. */
function speaksOfAnother(answer, { id, env, commit }) {
    if (answer.ref !== undefined && answer.ref !== commit)
        return `it speaks of ${answer.ref} instead of ${commit}`;
    if (answer.env !== undefined && (0,request/* wireName */.R5)(answer.env) !== env)
        return `it speaks of the environment ${answer.env}`;
    const ours = answer.deploymentId?.startsWith('dep_') === true;
    return ours && answer.deploymentId !== id ? `it speaks of ${answer.deploymentId} instead of ${id}` : undefined;
}
function failureText(answer, { tag, env }) {
    const failures = answer.services.filter(({ state }) => state === 'failed' || state === 'timed_out');
    const what = failures.length > 0 ? `: ${names(failures.map(({ id, state }) => `${id} (${state})`))}` : '';
    const memory = answer.cached
        ? ' The receiver answered from memory and ran nothing; the origin keeps a failure for ten minutes.'
        : '';
    return `${env} did not get ${tag}${what}. The summary says why.${memory} Repair it, then run again.`;
}
function names(all) {
    return all.length <= 5 ? all.join(', ') : `${all.slice(0, 5).join(', ')} and ${all.length - 5} more`;
}
function unproven(why, { tag }) {
    return {
        kind: 'failed',
        failure: new src/* UpstreamError */.gA('outcome-unproven', `The receiver’s answer does not prove that ${tag} was deployed: ${why}. Look at the receiver, then run again.`),
    };
}
function failed(code, message) {
    return { kind: 'failed', failure: new src/* PreconditionError */.Rb(code, message) };
}

;// CONCATENATED MODULE: ./build/action-deploy/src/watch.js



function nothingKnown() {
    const ticket = { deploymentId: undefined, pollToken: undefined, version: undefined };
    return { phase: 'unsent', ticket, answer: undefined };
}
const firstPollMs = 250;
const slowestPollMs = 5_000;
/** Hands in the request and asks until there is an outcome; `known` says how far it got, also when this throws. */
async function watch({ deployment, newest, known, ports, onAnswer }) {
    const { clock } = ports;
    const deadline = clock.now() + deployment.timeoutSeconds * 1_000;
    const memory = new Memory(deployment.tag, ports);
    for (let polls = -1;; polls++) {
        const asked = clock.now();
        // What it remembers of a request that it has accepted from this run is no old story.
        const current = newest || known.phase === 'accepted';
        const answer = await (polls < 0 || memory.repeats() ? watch_submit : ask)(deployment, known, { ports, deadline });
        await onAnswer(answer);
        const verdict = judge(answer, { ...deployment, newest: current });
        if (verdict.kind === 'lost')
            memory.missed();
        else if (verdict.kind !== 'going')
            return verdict;
        else
            memory.found();
        await pause({ deployment, known, ports, deadline, polls, asked });
    }
}
async function watch_submit(deployment, known, { ports, deadline }) {
    if (known.phase === 'unsent')
        known.phase = 'sent';
    return learnt(await ports.receiver.submit(orderOf(deployment, { ports, deadline })), known);
}
async function ask(deployment, known, limits) {
    return learnt(await limits.ports.receiver.progress(orderOf(deployment, limits), known.ticket), known);
}
function orderOf(deployment, { ports, deadline }) {
    const until = Math.min(deadline, ports.clock.now() + connect/* patienceMs */.si);
    return { ...deployment, until };
}
function learnt(answer, known) {
    if (answer.state === 'not_found')
        return answer;
    known.phase = 'accepted';
    known.answer = answer;
    known.ticket = {
        deploymentId: answer.deploymentId ?? known.ticket.deploymentId,
        pollToken: answer.pollToken ?? known.ticket.pollToken,
        version: answer.version,
    };
    return answer;
}
/** A long poll has waited already; anything else is asked less and less often. */
async function pause({ deployment, known, ports, deadline, polls, asked }) {
    const { clock } = ports;
    const spacing = Math.min(slowestPollMs, firstPollMs * 2 ** Math.max(0, polls));
    const delay = Math.max(0, asked + spacing - clock.now());
    if (clock.now() + delay >= deadline)
        throw late(deployment, known);
    if (delay > 0)
        await clock.wait(delay);
}
function late({ tag, env, id, timeoutSeconds }, { ticket, answer }) {
    return new src/* PreconditionError */.Rb('timeout', `${env} did not finish ${tag} within ${timeoutSeconds} s. It was accepted as ${ticket.deploymentId ?? id}, was ` +
        `${answer?.state ?? 'unknown'} when last asked, and goes on on the server. Run this job again to go on waiting, ` +
        'or raise timeout.');
}
/** Whether the receiver still knows what it accepted: one "not found" may be early, the second is believed. */
class Memory {
    #tag;
    #ports;
    #misses = 0;
    #repeated = false;
    constructor(tag, ports) {
        this.#tag = tag;
        this.#ports = ports;
    }
    /** True once the receiver has lost it: the request is to be handed in again, with the same id. */
    repeats() {
        if (this.#misses < 2)
            return false;
        this.#misses = 0;
        this.#repeated = true;
        this.#ports.log.info(`the receiver no longer knows ${this.#tag}, so the same request is handed in once more`);
        return true;
    }
    found() {
        this.#misses = 0;
    }
    missed() {
        this.#misses++;
        if (this.#misses < 2 || !this.#repeated)
            return;
        throw new src/* UpstreamError */.gA('receiver-lost', `The receiver accepted ${this.#tag} twice and forgot it twice, so nobody knows whether it was deployed. It ` +
            'seems to lose its memory when it restarts. Check its log and its storage, then run again.');
    }
}

;// CONCATENATED MODULE: ./build/action-deploy/src/apply.js






async function apply(plan, ports) {
    if (plan.kind === 'refuse')
        return undefined;
    const startedAt = ports.clock.now();
    const record = await openRecord(plan, ports.deployments);
    const known = nothingKnown();
    const running = { plan, ports, known, record, warnings: [] };
    const settled = await settle(running);
    const words = (0,foreign/* foreignWords */.K)(settled, known.answer);
    if (words.length > 0) {
        ports.log.info('the receiver says:');
        ports.log.foreign(words.join('\n'));
    }
    const seconds = Math.round((ports.clock.now() - startedAt) / 1_000);
    return { settled, known, githubDeploymentId: record?.id, startedAt, seconds, warnings: running.warnings };
}
/** Ends in an outcome, whatever was thrown on the way; only a bug gets through. */
async function settle(running) {
    const { ports } = running;
    try {
        return await recorded(await outcome(running), running);
    }
    catch (error) {
        // Whatever a cancel interrupted says less than the cancel itself.
        if (ports.signal.aborted)
            return { kind: 'failed', failure: await leave(running) };
        throw error;
    }
}
async function outcome({ plan, ports, known, record, warnings }) {
    const show = progressLog(ports.log, plan.tag);
    let marked = record === undefined;
    const onAnswer = async (answer) => {
        show(answer);
        if (marked || record === undefined)
            return;
        marked = true;
        const words = `accepted as ${answer.deploymentId ?? plan.id}`;
        const status = statusOf('in_progress', words, plan);
        await tolerated(ports.deployments.setStatus(record.id, status), warnings);
    };
    try {
        return await watch({ deployment: plan, newest: plan.kind === 'resume', known, ports, onAnswer });
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh) || ports.signal.aborted)
            throw error;
        return {
            kind: 'failed',
            failure: known.phase === 'accepted' ? afterAcceptance(error, running(plan, known)) : error,
        };
    }
}
function running({ tag, id }, { ticket }) {
    return `${tag} was accepted as ${ticket.deploymentId ?? id} and may go on on the server.`;
}
/** Says what is true besides the failure: the receiver has the deployment. */
function afterAcceptance(error, fact) {
    const says = error.code === 'receiver-unreachable' || error.code === 'answer-invalid';
    return says ? new src/* UpstreamError */.gA(error.code, `${error.message} ${fact}`, { cause: error }) : error;
}
/** Writes the outcome into GitHub's Deployment. A success that GitHub did not take is no evidence, so it is red. */
async function recorded(settled, { plan, ports, record, warnings }) {
    if (record === undefined)
        return settled;
    const { deployments } = ports;
    switch (settled.kind) {
        case 'deployed': {
            const failure = await prove(record.id, { plan, ports });
            if (failure)
                return { kind: 'failed', failure };
            await tolerated(retireOlder(record, plan, deployments), warnings);
            return settled;
        }
        case 'superseded':
            await tolerated(deployments.setStatus(record.id, statusOf('inactive', 'superseded', plan)), warnings);
            return settled;
        case 'accepted':
            return settled;
        case 'failed':
            await tolerated(deployments.setStatus(record.id, failureStatus(settled.failure, plan)), warnings);
            return settled;
    }
}
/** The record of a success, also when the run is canceled at that very moment: then it is written in its last seconds. */
async function prove(record, { plan, ports }) {
    const status = statusOf('success', `${plan.tag} deployed`, plan);
    try {
        await ports.deployments.setStatus(record, status).catch(async (error) => {
            if (!ports.signal.aborted)
                throw error;
            const { deployments } = await ports.farewell();
            await deployments.setStatus(record, status);
        });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh))
            throw error;
        return unwritten(plan, error);
    }
}
/** What GitHub does not take on the way is said in the end, and decides nothing. */
async function tolerated(writing, warnings) {
    try {
        await writing;
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh))
            throw error;
        warnings.push(`The Deployment of GitHub is not up to date: ${(0,src/* messageOf */.bD)(error)}`);
    }
}
function unwritten({ tag, env }, cause) {
    return new src/* UpstreamError */.gA('record-unwritten', `${tag} was deployed to ${env}, but GitHub did not take the record of it: ${cause.message} Run this job again; ` +
        'nothing is deployed twice.', { cause });
}


/***/ }),

/***/ 702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   si: () => (/* binding */ patienceMs)
/* harmony export */ });
/* unused harmony export requestedServices */
/* harmony import */ var _deploy_protocol__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(789);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(683);
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(641);
/* harmony import */ var _receiver_address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59);
/* harmony import */ var _receiver_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(934);





/** No request of ours goes on for longer than this without an answer. */
const patienceMs = 300_000;
// The runner leaves five seconds after the first signal; one is for the summary.
const farewellMs = 4_000;
async function connect(config, run) {
    const address = (0,_receiver_address_js__WEBPACK_IMPORTED_MODULE_0__/* .receiverAddress */ .wp)(config.runnerUrl);
    const services = requestedServices(config.services);
    // Taken apart where it is imported: only so the bundle leaves out what is not used.
    const { connectDeployments } = await Promise.all(/* import() */[__nccwpck_require__.e(891), __nccwpck_require__.e(56)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56));
    const [{ connectReceiver, surveyReceiver }, { idTokens }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 664).then(__nccwpck_require__.bind(__nccwpck_require__, 664)),
        __nccwpck_require__.e(/* import() */ 95).then(__nccwpck_require__.bind(__nccwpck_require__, 95)),
    ]);
    const { clock, signal, log, owner, repo, runId, runAttempt, actor, runUrl, serverUrl } = run;
    const credentials = (parts) => ({
        secret: config.secret,
        tokens: idTokens(process.env, parts),
    });
    const own = credentials({ clock, signal, log });
    if (own.secret === '' && !own.tokens)
        throw (0,_receiver_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsMissing */ .$)();
    const until = clock.now() + Math.min(patienceMs, config.timeout * 1_000);
    const github = connectDeployments({ ...run, token: config.token });
    return {
        ...github,
        survey: surveyReceiver({ address, clock, signal, log }, own, until),
        receiver: connectReceiver({ address, clock, signal, log }, own),
        clock,
        log,
        signal,
        services,
        source: { repository: `${owner}/${repo}`, runId, runAttempt, actor, runUrl },
        commitUrl: `${serverUrl}/${owner}/${repo}/commit/`,
        farewell: async () => {
            const last = AbortSignal.timeout(farewellMs);
            const lastClock = (0,_toolkit__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m)(last);
            const { deployments } = connectDeployments({ ...run, clock: lastClock, signal: last, token: config.token });
            const parts = { clock: lastClock, signal: last, log };
            const receiver = connectReceiver({ address, ...parts }, credentials(parts));
            return { deployments, receiver, until: lastClock.now() + farewellMs / 2 };
        },
    };
}
/** Sorted ids, or `__all__` alone: leaving the field out would make the origin guess from a diff and miss services. */
function requestedServices(given) {
    const ids = [...new Set(given)].sort();
    if (ids.length === 1 && (ids[0] === 'all' || ids[0] === _deploy_protocol__WEBPACK_IMPORTED_MODULE_3__/* .allServices */ .EX))
        return [_deploy_protocol__WEBPACK_IMPORTED_MODULE_3__/* .allServices */ .EX];
    const unusable = ids.filter((id) => id === 'all' || id === _deploy_protocol__WEBPACK_IMPORTED_MODULE_3__/* .allServices */ .EX || !/^[A-Za-z0-9_][\w.\-/]{0,199}$/.test(id));
    if (ids.length > 0 && ids.length <= 500 && unusable.length === 0)
        return ids;
    throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('services-invalid', 'Input "services" must be all alone, or up to 500 ids as in slipway.yml, such as platform/redis' +
        `${unusable.length > 0 ? `; this is none: "${unusable[0]}"` : ''}.`);
}


/***/ }),

/***/ 460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ foreignWords),
/* harmony export */   w: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _receiver_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(176);

/** What the receiver says about a failure, in its own words: never trusted, so only shown behind a guard. */
function foreignWords(settled, answer) {
    if (settled.kind !== 'failed')
        return [];
    const refused = settled.failure instanceof _receiver_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P ? [settled.failure.foreign] : [];
    const problems = (answer?.services ?? []).flatMap(({ id, problem }) => problem
        ? [`${id}: ${[problem.kind, problem.summary, problem.nextAction].filter((part) => part !== '').join(' · ')}`]
        : []);
    return [...refused, answer?.error ?? '', ...problems].filter((line) => line !== '').slice(0, 40);
}
/** The first problem that says something; and for what the origin says badly, what it means. */
function adviceOf(answer) {
    const problems = (answer?.services ?? []).flatMap(({ problem }) => problem ?? []);
    const words = [answer?.error ?? '', ...problems.flatMap(({ summary, nextAction }) => [summary, nextAction])].join('\n');
    const known = knownTroubles.find(({ sign }) => words.includes(sign));
    const [first] = problems.filter(({ summary, nextAction }) => summary !== '' || nextAction !== '');
    const why = [first && whyOf(first), answer?.error].find((part) => part) ?? '';
    const todo = known?.todo ?? first?.nextAction ?? '';
    return why || todo ? { why, todo } : undefined;
}
function whyOf({ kind, summary }) {
    return kind === '' ? summary : `${summary} (${kind})`;
}
// Failures of the origin that stay until somebody acts on its host, and whose own words do not say so.
const knownTroubles = [
    {
        sign: 'would clobber existing tag',
        todo: 'A tag was moved, so the receiver cannot fetch any more: run `git fetch --tags --force` in its workspace, and never move a tag.',
    },
    {
        sign: 'Failed to update repo',
        todo: 'The receiver cannot update its clone, most often because a tag was moved: run `git fetch --tags --force` in its workspace.',
    },
    {
        sign: "No module named 'libs'",
        todo: 'The receiver imported its tasks before its first clone and keeps the failure: restart it, then run again.',
    },
];


/***/ }),

/***/ 459:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(225);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(79);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(702);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(369);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(841);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(633);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(924);







await (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .y, { connect: _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng, observe: _observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l, plan: _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e, apply: _apply_js__WEBPACK_IMPORTED_MODULE_5__/* .apply */ .B, report: _report_js__WEBPACK_IMPORTED_MODULE_6__/* .report */ .z });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ metadata_metadata)
});

// EXTERNAL MODULE: ./build/packages/toolkit/src/metadata.js
var metadata = __nccwpck_require__(127);
// EXTERNAL MODULE: ./build/packages/toolkit/src/inputs.js
var inputs = __nccwpck_require__(903);
;// CONCATENATED MODULE: ./build/action-deploy/src/failures.js
/** Every code of this action's own, and when; the README lists them, workflows may branch on them. */
const failures = {
    'runner-url-forbidden': 'The address is not https, is written to deceive, or leads to a metadata service.',
    'services-invalid': '`services` mixes `all` with ids, is empty, or holds what is no id.',
    'tag-not-found': 'No tag has this name; the nearest ones are named.',
    'tag-not-a-commit': 'The tag ends in a tree or a blob.',
    'kind-unknown': 'The tag is no staging, production or hotfix release: off main, or its number does not fit.',
    'base-unresolved': 'The remote could not say how the tag’s commit relates to main.',
    'tag-moved': 'GitHub has a Deployment of this tag at another commit: somebody moved it.',
    'empty-repository': 'The repository has no commit.',
    'main-not-found': 'The default branch does not exist.',
    'receiver-unreachable': 'The receiver could not be reached, or kept failing until time was up.',
    'receiver-tls': 'The receiver shows no certificate that this machine trusts. There is no switch to skip this.',
    'receiver-redirect': 'The receiver redirects. That is never followed: the signed request would go elsewhere.',
    'receiver-unknown': 'What answers there is no IaC Runner.',
    'receiver-unsigned': 'The receiver takes requests that nobody signed.',
    'receiver-lost': 'The receiver accepted the deployment twice and forgot it twice.',
    'answer-invalid': 'The receiver gave an answer that does not follow the protocol.',
    'credentials-missing': 'There is no `secret`, or no `id-token: write`, for the scheme that the receiver takes.',
    'token-unavailable': 'GitHub gave no OIDC token of this job.',
    'signature-refused': 'The receiver does not accept the key, or not this signature scheme.',
    'clock-skew': 'The clocks of this machine and of the receiver are too far apart; both times are shown.',
    'request-rejected': 'The receiver cannot use the request; its reason is in the summary.',
    'kind-not-accepted': 'The environment does not take releases of this kind, or this key may not deploy there.',
    'rollback-unsafe': '`rollback` needs a signature with a timestamp; the receiver only knows the `body` scheme.',
    'release-conflict': 'The environment has left this release, runs a newer one, is busy, or the tag was moved.',
    'content-mismatch': 'The receiver has this id with other content, or does not know the environment or a service.',
    frozen: 'The environment is frozen.',
    'deploy-failed': 'The receiver reports that the deployment failed; the summary says what to do.',
    'services-incomplete': 'The receiver reports success, but not for every service that was asked for.',
    'outcome-unproven': 'The receiver’s answer does not prove what it claims: another commit, from memory, or no details.',
    'outcome-unknown': 'The receiver accepted and cannot say what became of it; `wait: false` would allow that.',
    'canceled-on-server': 'The deployment was canceled on the server.',
    timeout: 'No outcome within `timeout`; the deployment goes on, and a re-run goes on waiting.',
    'record-unwritten': 'The deployment succeeded, but its success could not be written to GitHub. Run again.',
};

;// CONCATENATED MODULE: ./build/action-deploy/src/metadata.js


const metadata_metadata = (0,metadata/* defineAction */.Q)({
    name: 'Slipway deploy',
    description: 'Ask an IaC Runner to deploy a release tag and wait until it reports success for exactly that commit.',
    inputs: {
        'runner-url': (0,inputs/* url */.OZ)({ description: 'Where the IaC Runner listens, such as `https://iac.example.com`.' }),
        secret: (0,inputs/* secret */.rJ)({
            description: 'The key that signs the request, from a secret of the environment; empty with `oidc`.',
            default: '',
        }),
        env: (0,inputs/* text */.Qq)({
            description: 'The environment to deploy to, such as `staging`; `prod` means `production`.',
            pattern: /^[a-z0-9][a-z0-9-]{0,62}$/,
            expected: 'the name of an environment, such as staging',
        }),
        tag: (0,inputs/* text */.Qq)({
            description: 'The release tag to deploy, such as `v1.2.4`.',
            pattern: /^[A-Za-z0-9][\w.\-/]{0,199}$/,
            expected: 'the name of a tag, such as v1.2.4',
        }),
        services: (0,inputs/* list */.p_)({
            description: 'What to sync: `all`, or ids as in `slipway.yml`, such as `platform/redis`, by comma or line.',
            default: 'all',
        }),
        'signature-scheme': (0,inputs/* choice */.Yq)(['auto', 'oidc', 'standard', 'timestamp-nonce', 'body'], {
            description: '`auto` takes the strongest that the receiver declares or recognises, never a weaker one after a no; `oidc` ' +
                'needs `id-token: write` and no key.',
            default: 'auto',
        }),
        'triggered-by': (0,inputs/* text */.Qq)({
            description: 'Who asks, in one word: `github-actions` from staging, `manual-promotion` from production.',
            default: 'github-actions',
            pattern: /^[\w.\- ]{1,100}$/,
            expected: 'a short word such as github-actions',
        }),
        rollback: (0,inputs/* flag */.Jt)({ description: 'Allow going back to a release that the environment has left.', default: 'false' }),
        wait: (0,inputs/* flag */.Jt)({ description: 'Wait for the outcome. With `false`, green only means accepted.', default: 'true' }),
        timeout: (0,inputs/* duration */.p0)({ description: 'How long to wait for the outcome.', default: '10m', maxSeconds: 21_600 }),
        token: (0,inputs/* secret */.rJ)({
            description: 'Reads the tag and writes the Deployment: `contents: read`, `deployments: write`.',
            default: '${{ github.token }}',
        }),
        'github-deployment': (0,inputs/* flag */.Jt)({ description: 'Write a Deployment of GitHub with its statuses.', default: 'true' }),
        'environment-url': (0,inputs/* url */.OZ)({ description: 'Where the environment can be looked at, shown by GitHub.', default: '' }),
        'allow-skipped': (0,inputs/* flag */.Jt)({
            description: 'Count a service that the receiver skipped as done, as long as another one was synced.',
            default: 'false',
        }),
        'on-cancel': (0,inputs/* choice */.Yq)(['leave', 'cancel-queued'], {
            description: 'When the run is canceled: leave the deployment to the server, or take it back if it still queues.',
            default: 'leave',
        }),
    },
    outputs: {
        'deployment-id': 'The id of the deployment, `dep_…`; the receiver’s own where it uses another.',
        status: '`succeeded`, `superseded`, `accepted` (only with `wait: false`), `failed`, `timed_out` or `canceled`.',
        sha: 'The commit that the tag names, 40 hex digits.',
        synced: 'How many services were synced.',
        unchanged: 'How many services were already as wanted.',
        failed: 'How many services failed.',
        'github-deployment-id': 'The id of the Deployment of GitHub; empty without one.',
        duration: 'Seconds from the request to the outcome.',
    },
    failures: failures,
});


/***/ }),

/***/ 841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ observe)
});

// EXTERNAL MODULE: ./build/packages/deploy-protocol/src/request.js
var request = __nccwpck_require__(789);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __nccwpck_require__(469);
;// CONCATENATED MODULE: ./build/packages/versioning/src/tag.js

// Fifteen digits stay exact in a number; a leading zero would make two names of one version.
const grammar = /^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})$/;
/** `v1.2.4` as a version; undefined for everything that is no release tag of this prefix, such as `v1.2.4-rc.1`. */
function parseTag(name, prefix) {
    if (!name.startsWith(prefix))
        return undefined;
    const [, major, minor, patch] = grammar.exec(name.slice(prefix.length)) ?? [];
    if (major === undefined)
        return undefined;
    return { name, major: Number(major), minor: Number(minor), patch: Number(patch) };
}
function formatTag(version, prefix) {
    const { major, minor, patch } = version;
    return { name: `${prefix}${major}.${minor}.${patch}`, major, minor, patch };
}
/** Numeric order: v1.9.0 comes before v1.10.0. */
function compareVersions(a, b) {
    return compareBuild(dotted(a), dotted(b));
}
function dotted({ major, minor, patch }) {
    return `${major}.${minor}.${patch}`;
}

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

;// CONCATENATED MODULE: ./build/packages/versioning/src/kind.js
/** A tag is of a kind when its number and its ancestry agree, and its trailers, if it has any, say the same. */
function kindOf(facts) {
    const { trailers, version, commit } = facts;
    if (trailers && trailers.commit !== commit)
        return 'unknown';
    const kind = version.patch === 0 ? productionOr(facts) : patchKind(facts);
    return !trailers || trailers.kind === kind ? kind : 'unknown';
}
function productionOr({ stagingTagged }) {
    return stagingTagged ? 'production' : 'unknown';
}
/**
 * A hotfix stays one after its branch was merged. Then it is on main like a staging tag, and what tells them apart is
 * what the tag says of itself; one that a person made says nothing, but main itself was never at it.
 */
function patchKind({ trailers, onMain, onMainline, descendsFromProduction }) {
    const aside = trailers ? trailers.kind === 'hotfix' : !onMainline;
    if (descendsFromProduction && aside)
        return 'hotfix';
    return onMain ? 'staging' : 'unknown';
}

;// CONCATENATED MODULE: ./build/action-deploy/src/nearest.js
/** The names that were most likely meant: fewest edits first, newest-looking first among equals. */
function nearest(wanted, names) {
    return names
        .filter((name) => name.length <= 60)
        .slice(-2_000)
        .map((name) => ({ name, edits: editsBetween(wanted.slice(0, 60), name) }))
        .sort((a, b) => a.edits - b.edits || b.name.localeCompare(a.name, 'en', { numeric: true }))
        .slice(0, 3)
        .map(({ name }) => name);
}
/** Levenshtein's distance, one row at a time. */
function editsBetween(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./build/action-deploy/src/release.js


/** By its exact name among tags, never a branch of the same name, and down to the commit. */
async function resolveRelease(tag, { tags, history }) {
    const [prefix = ''] = /^\D*/.exec(tag) ?? [];
    const snapshot = await tags.snapshot({ prefix, main: '' });
    const found = snapshot.tags.find(({ name }) => name === tag);
    if (!found) {
        const names = snapshot.tags.map(({ name }) => name);
        return { kind: 'missing', nearest: nearest(tag, names) };
    }
    const { commit } = found;
    if (!commit)
        return { kind: 'no-commit' };
    const version = parseTag(tag, prefix);
    if (!version)
        return { kind: 'found', commit, releaseKind: 'unknown', promotion: {} };
    return { kind: 'found', commit, ...(await proven({ snapshot, version, found, commit, prefix }, history)) };
}
/** Number, ancestry and trailers together, in at most one request. */
async function proven({ snapshot, version, found, commit, prefix }, history) {
    const { main, tags } = snapshot;
    const productionTag = formatTag({ ...version, patch: 0 }, prefix).name;
    const production = version.patch > 0 ? tags.find(({ name }) => name === productionTag)?.commit : undefined;
    const contains = [
        { descendant: main.commit, ancestor: commit },
        { descendant: main.commit, ancestor: commit, along: 'first-parents' },
        ...(production ? [{ descendant: commit, ancestor: production }] : []),
    ];
    const answers = await history.ask({ contains, messages: found.annotated ? [found.objectId] : [] });
    const [onMain = false, onMainline = false, descendsFromProduction = false] = answers.contains;
    const stagingTagged = tags.some((other) => other.commit === commit && (parseTag(other.name, prefix)?.patch ?? 0) > 0);
    const trailers = parseTrailers(answers.messages[0] ?? '');
    const releaseKind = kindOf({ version, commit, trailers, onMain, onMainline, descendsFromProduction, stagingTagged });
    return { releaseKind, promotion: promotionIn(trailers) };
}
const breakGlass = /^break-glass: (.{1,300})$/;
function promotionIn(trailers) {
    const { promotedFrom: sourceTag, evidence = '' } = trailers ?? {};
    const [, reason] = breakGlass.exec(evidence) ?? [];
    return { ...(sourceTag ? { sourceTag } : {}), ...(reason ? { breakGlass: reason } : {}) };
}

;// CONCATENATED MODULE: ./build/action-deploy/src/observe.js



async function observe(config, ports) {
    const { services, source, commitUrl } = ports;
    const common = { services, source, commitUrl };
    const release = await resolveRelease(config.tag, ports);
    if (release.kind !== 'found' || release.releaseKind === 'unknown') {
        return { ...common, release, receiver: undefined, deployments: [] };
    }
    ports.log.info(`${config.tag} names ${release.commit}, a release of kind ${release.releaseKind}`);
    const receiver = await observeReceiver(config.signatureScheme, ports);
    const deployments = config.githubDeployment
        ? await ports.deployments.list({ environment: (0,request/* wireName */.R5)(config.env), atMost: 100 })
        : [];
    return { ...common, release, receiver, deployments };
}
async function observeReceiver(asked, { survey, log }) {
    const guard = await survey.guard();
    if (guard !== 'guarded')
        return { guard, scheme: 'unknown', unwell: [] };
    const health = await survey.health();
    const scheme = asked === 'auto' ? await strongest(health, survey) : able(survey, asked) ? asked : 'no-credentials';
    log.info(`the receiver turns unsigned requests away; the request will be signed as ${scheme}`);
    return { guard, scheme, unwell: health.unwell };
}
function able({ holds }, scheme) {
    return scheme === 'oidc' ? holds.token : holds.key;
}
/** What it declares counts, as far as we hold something to sign with. Where it declares nothing, it is asked, strongest first, about a commit that is none. */
async function strongest(health, survey) {
    const usable = health.schemes.filter((scheme) => able(survey, scheme));
    if (health.schemes.length > 0)
        return usable.at(-1) ?? 'no-credentials';
    if (!survey.holds.key)
        return 'no-credentials';
    const nonced = await survey.recognises('timestamp-nonce');
    if (nonced === 'known')
        return 'timestamp-nonce';
    // Without that endpoint it is the first generation, which knows the documented request and nothing else.
    if (nonced === 'no-status-endpoint')
        return health.json ? 'body' : 'unknown';
    const documented = await survey.recognises('body');
    if (documented === 'known')
        return 'body';
    if (documented === 'refused')
        return 'refused';
    throw new src/* UpstreamError */.gA('answer-invalid', 'The receiver answers the same question differently from one moment to the next; set signature-scheme to the ' +
        'one it takes.');
}


/***/ }),

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _deploy_protocol__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(789);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(683);
/* harmony import */ var _receiver_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(934);



function plan(config, facts) {
    const env = (0,_deploy_protocol__WEBPACK_IMPORTED_MODULE_0__/* .wireName */ .R5)(config.env);
    const { tag } = config;
    const { release, receiver } = facts;
    const refuse = (failure, sha = '') => ({ kind: 'refuse', env, tag, sha, failure });
    if (release.kind !== 'found')
        return refuse(unresolved(tag, release));
    const { commit, releaseKind, promotion } = release;
    if (releaseKind === 'unknown')
        return refuse(kindUnknown(tag), commit);
    const moved = facts.deployments.find(({ payload, ...other }) => payload?.tag === tag && other.commit !== commit);
    if (moved)
        return refuse(tagMoved(tag, commit, moved.commit), commit);
    const scheme = usableScheme(receiver, config);
    if (typeof scheme !== 'string')
        return refuse(scheme, commit);
    const deployment = deploymentOf(config, facts, { commit, releaseKind, promotion, scheme });
    const [newest] = facts.deployments.filter(({ payload }) => payload !== undefined);
    if (newest?.payload?.id === deployment.id)
        return { kind: 'resume', githubDeployment: newest, ...deployment };
    return { kind: 'deploy', ...deployment };
}
function deploymentOf(config, facts, resolved) {
    const { tag, triggeredBy, rollback } = config;
    const { services, source } = facts;
    const content = { env: (0,_deploy_protocol__WEBPACK_IMPORTED_MODULE_0__/* .wireName */ .R5)(config.env), tag, commit: resolved.commit, services };
    const body = (0,_deploy_protocol__WEBPACK_IMPORTED_MODULE_0__/* .formatRequest */ .zw)({ ...content, triggeredBy, rollback, audience: config.runnerUrl, source });
    return {
        ...content,
        ...resolved,
        id: (0,_deploy_protocol__WEBPACK_IMPORTED_MODULE_0__/* .deploymentId */ .dP)(content),
        body,
        recorded: config.githubDeployment,
        left: rollback ? newestOther(facts.deployments, tag) : undefined,
        wait: config.wait,
        timeoutSeconds: config.timeout,
        allowSkipped: config.allowSkipped,
        onCancel: config.onCancel,
        environmentUrl: config.environmentUrl,
        runUrl: source.runUrl,
        runId: source.runId,
        runAttempt: source.runAttempt,
        actor: source.actor,
        commitUrl: `${facts.commitUrl}${resolved.commit}`,
        warnings: warningsOf(facts.receiver),
    };
}
function newestOther(deployments, tag) {
    const [newest] = deployments.flatMap(({ payload }) => payload?.tag ?? []);
    return newest === tag ? undefined : newest;
}
/** The scheme to sign with, or why nothing is sent. */
function usableScheme(receiver, config) {
    if (!receiver || receiver.guard === 'absent' || receiver.scheme === 'unknown') {
        if (receiver?.guard === 'open')
            return unsigned();
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('receiver-unknown', 'What listens at runner-url is no IaC Runner: it has no /deploy that asks for a signature. Check runner-url.');
    }
    if (receiver.scheme === 'refused') {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('signature-refused', 'The receiver knows the key under none of its schemes. Check that `secret` is the key of this environment, and ' +
            'the clock of this machine. Nothing was deployed.');
    }
    if (receiver.scheme === 'no-credentials')
        return (0,_receiver_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsMissing */ .$)();
    if (config.rollback && receiver.scheme === 'body') {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('rollback-unsafe', 'The receiver only knows the body scheme, whose requests can be replayed for ever, so no request that goes ' +
            'back is sent under it. Let the receiver take standard or timestamp-nonce.');
    }
    return receiver.scheme;
}
function unsigned() {
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .UpstreamError */ .gA('receiver-unsigned', 'The receiver takes requests that nobody signed: whoever reaches it can deploy. Give it WEBHOOK_SECRET and ' +
        'restart it, then run again. Nothing was deployed.');
}
function unresolved(tag, release) {
    if (release.kind === 'no-commit') {
        return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('tag-not-a-commit', `Tag ${tag} ends in no commit. Deploy a tag that names a commit.`);
    }
    const hint = release.nearest.length > 0 ? ` The nearest are ${release.nearest.join(', ')}.` : ' There is none like it.';
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('tag-not-found', `Tag ${tag} does not exist.${hint} Check the input "tag".`);
}
/** Not on main, or its number says otherwise: it would reach the environment without ever having been proven. */
function kindUnknown(tag) {
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('kind-unknown', `Tag ${tag} is neither a staging, nor a production, nor a hotfix release: its number, its place in history and ` +
        'what it says of itself do not agree, or it is not on main. Let action-tag or action-promote make the tag.');
}
function tagMoved(tag, now, before) {
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('tag-moved', `Tag ${tag} names ${now}, but was deployed at ${before}: it was moved, and receivers may still have the old one. ` +
        'Make a new tag for the new commit; never move one.');
}
function warningsOf(receiver) {
    if (!receiver || receiver.unwell.length === 0)
        return [];
    return [`The receiver says that it is not well: ${receiver.unwell.join(', ')}. Look at its /health.`];
}


/***/ }),

/***/ 59:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $B: () => (/* binding */ bare),
  wp: () => (/* binding */ receiverAddress),
  iQ: () => (/* binding */ resolvedProblem)
});

// UNUSED EXPORTS: isLoopback

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/address.js


// Where clouds hand out credentials to whoever asks from inside, and what no service can have as its address.
const forbidden = new external_node_net_namespaceObject.BlockList();
forbidden.addSubnet('0.0.0.0', 8, 'ipv4');
forbidden.addSubnet('169.254.0.0', 16, 'ipv4');
forbidden.addSubnet('224.0.0.0', 3, 'ipv4');
forbidden.addAddress('100.100.100.200', 'ipv4');
forbidden.addAddress('168.63.129.16', 'ipv4');
forbidden.addAddress('192.0.0.192', 'ipv4');
forbidden.addAddress('::', 'ipv6');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');
forbidden.addAddress('fd00:ec2::254', 'ipv6');
// Ways to write an IPv4 address as an IPv6 one: translated (NAT64), 6to4, compatible. Mapped ones are checked as IPv4.
forbidden.addSubnet('64:ff9b::', 96, 'ipv6');
forbidden.addSubnet('2002::', 16, 'ipv6');
forbidden.addSubnet('::7fff:ffff', 96, 'ipv6');
const loopback = new external_node_net_namespaceObject.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const metadataNames = /^(metadata|instance-data|metadata\.google\.internal|metadata\.goog|.*\.ec2\.internal)\.?$/i;
const plain = /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?(\/[\w.~%\-/]*)?$/i;
/** The address as it may be used, or ConfigurationError `runner-url-forbidden`. It names a host, in plain words. */
function receiverAddress(given) {
    const [, written = ''] = plain.exec(given) ?? [];
    if (written === '' || !URL.canParse(given))
        throw refused(given, 'is not written plainly');
    const address = new URL(given);
    const host = bare(address.hostname);
    // `0x7f.1`, `2130706433` and `127.1` are numbers that only look like names; who means an address writes it out.
    if ((0,external_node_net_namespaceObject.isIP)(host) === 4 && written !== host)
        throw refused(given, `is an address in disguise; write it as ${host}`);
    if (metadataNames.test(host) || ((0,external_node_net_namespaceObject.isIP)(host) > 0 && isForbidden(host))) {
        throw refused(given, 'leads to a metadata service or to no service at all');
    }
    if (address.protocol !== 'https:' && !isLoopback(host)) {
        throw refused(given, 'is not https, and only this machine may be spoken to without encryption');
    }
    return address;
}
/** Says no to what a name resolved to: a name is free to point anywhere, also at a metadata service. */
function resolvedProblem(host, ip) {
    if (isForbidden(ip))
        return `${host} resolves to an address of a metadata service or of no service at all`;
    if (host === 'localhost' && !isLoopback(ip))
        return 'localhost does not resolve to this machine';
    return undefined;
}
function isLoopback(host) {
    return host === 'localhost' || ((0,external_node_net_namespaceObject.isIP)(host) > 0 && loopback.check(host, familyOf(host)));
}
function bare(hostname) {
    return hostname.replace(/^\[|\]$/g, '');
}
function isForbidden(ip) {
    return forbidden.check(ip, familyOf(ip)) && !loopback.check(ip, familyOf(ip));
}
function familyOf(ip) {
    return (0,external_node_net_namespaceObject.isIP)(ip) === 6 ? 'ipv6' : 'ipv4';
}
function refused(given, why) {
    const shown = given.length > 100 ? `${given.slice(0, 100)}…` : given;
    return new src/* ConfigurationError */.j1('runner-url-forbidden', `Input "runner-url" ${why}: "${shown}". It must be an address such as https://iac.example.com.`);
}


/***/ }),

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ credentialsMissing)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);

function credentialsMissing() {
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('credentials-missing', 'There is nothing to sign with that the receiver takes. Give `secret` the key of this environment, or, where ' +
        'the runner has OIDC_REPOSITORY_ID, give the job `permissions: id-token: write`. Nothing was sent.');
}


/***/ }),

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/** The body as a JSON object; undefined for whatever is none, such as the HTML of a proxy. */
function parseFields(body, scrub) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
        return fieldsOf(JSON.parse(text, (_, value) => (typeof value === 'string' ? scrub(value) : value)));
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.assign(Object.create(null), value);
}
function textOf(fields, key) {
    const value = fields?.[key];
    return typeof value === 'string' && value !== '' ? value.slice(0, 4_000) : undefined;
}
function listOf(fields, key) {
    const value = fields?.[key];
    if (!Array.isArray(value))
        return [];
    return value.map(fieldsOf).filter((item) => item !== undefined);
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(967);


/** The receiver's no, in our words. Its own words are foreign: they travel apart, for the summary. */
class Refusal extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreconditionError */ .Rb {
    foreign;
    constructor(code, message, foreign) {
        super(code, message);
        this.foreign = foreign;
    }
}
/** What an answer other than 2xx to a signed request means, and what to do. */
function refusalOf(reply, now) {
    if (reply.status === 401)
        return unauthorized(reply, now);
    const foreign = foreignText(reply);
    const code = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(reply.fields, 'code') ?? '';
    const known = Object.hasOwn(ownRefusals, code) ? ownRefusals[code] : refusals[reply.status];
    if (known && reply.fields)
        return new Refusal(known.code, known.message, foreign);
    if ([404, 405].includes(reply.status) || !reply.fields) {
        return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('receiver-unknown', `What listens there answered ${reply.status} and does not speak the deploy protocol. Check runner-url: it is ` +
            'the address of the IaC Runner without /deploy.');
    }
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA('answer-invalid', `The receiver answered ${reply.status}, which the protocol does not know.`);
}
/** Refusals of our own runner, by its code: it says more than a status can. */
const ownRefusals = {
    audience: {
        code: 'request-rejected',
        message: 'The receiver says that the request is meant for another. Set its PUBLIC_URL to what runner-url says.',
    },
    stale: {
        code: 'release-conflict',
        message: 'The environment runs a later release that contains this one. To go back on purpose, set rollback: true.',
    },
    'environment-left': {
        code: 'release-conflict',
        message: 'The environment ran this release and has left it. To go back to it on purpose, set rollback: true.',
    },
    'tag-moved': {
        code: 'release-conflict',
        message: 'The receiver knows the tag at another commit: it was moved. Make a new tag; never move one.',
    },
    'rollback-not-timestamped': {
        code: 'rollback-unsafe',
        message: 'The receiver takes a rollback only with a timestamped signature. Set signature-scheme: standard.',
    },
    untagged: {
        code: 'request-rejected',
        message: 'The receiver finds no such tag. Check that it serves this repository and can fetch from it.',
    },
    'unknown-environment': {
        code: 'content-mismatch',
        message: 'The receiver knows no such environment. Check env against `environments` in slipway.yml.',
    },
    'unknown-service': {
        code: 'content-mismatch',
        message: 'The receiver knows no such service. Check services against slipway.yml at that tag.',
    },
    'config-invalid': {
        code: 'request-rejected',
        message: 'The slipway.yml of that commit cannot be used; what is wrong with it is in the summary.',
    },
    'config-missing': { code: 'request-rejected', message: 'That commit holds no slipway.yml. Add one and tag again.' },
};
const refusals = {
    400: { code: 'request-rejected', message: 'The receiver cannot use the request (400). Check env, tag and services.' },
    403: {
        code: 'kind-not-accepted',
        message: 'The receiver does not take this release into this environment (403). Check what `environments` in slipway.yml ' +
            'accepts, and that the key belongs to this environment.',
    },
    409: {
        code: 'release-conflict',
        message: 'The receiver refuses, because the environment has left this release, runs a newer one, is busy, or the tag was ' +
            'moved (409). To go back on purpose, set rollback: true; never move a tag.',
    },
    413: { code: 'request-rejected', message: 'The request is too large for the receiver (413). Name fewer services.' },
    415: {
        code: 'request-rejected',
        message: 'The receiver does not take JSON (415). Check that no proxy rewrites the request.',
    },
    422: {
        code: 'content-mismatch',
        message: 'The receiver has this deployment with other content, or does not know the environment or a service (422). ' +
            'Check env and services against slipway.yml at that tag.',
    },
    423: { code: 'frozen', message: 'The environment is frozen (423). Unfreeze it, then run again.' },
};
function unauthorized(reply, now) {
    const told = reply.fields?.['server_time'];
    const serverTime = typeof told === 'number' && Number.isFinite(told) ? told * 1_000 : reply.serverTime;
    const skewSeconds = serverTime === undefined ? 0 : Math.round((now - serverTime) / 1_000);
    if (serverTime !== undefined && Math.abs(skewSeconds) > 240 && Math.abs(serverTime) < 8e15) {
        const direction = skewSeconds > 0 ? 'ahead of' : 'behind';
        return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreconditionError */ .Rb('clock-skew', `The receiver refuses the signature (401). Its clock says ${iso(serverTime)}, this machine’s ${iso(now)}: this ` +
            `machine is ${Math.abs(skewSeconds)} s ${direction} the server, and 300 s are allowed. Set the wrong clock.`);
    }
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('signature-refused', 'The receiver does not accept the signature (401). Check that `secret` is the key of this environment, and that ' +
        'signature-scheme is one the receiver takes; a weaker one is never tried by itself.');
}
function foreignText({ fields }) {
    return [(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fields, 'code'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fields, 'error')].filter(Boolean).join(': ');
}
function iso(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(687);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(18);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(460);


function report(plan, result) {
    if (plan.kind === 'refuse') {
        return {
            title: `${plan.env} ← ${plan.tag} refused: ${plan.failure.code}`,
            summary: [failureBlock(plan.failure.message, undefined)],
            outputs: { status: 'failed', sha: plan.sha },
            failure: plan.failure,
        };
    }
    if (!result) {
        return {
            title: `${plan.env} ← ${plan.tag} would be deployed`,
            summary: [factTable(plan, undefined)],
            outputs: { 'deployment-id': plan.id, sha: plan.commit },
            warnings: plan.warnings,
        };
    }
    const { settled, known } = result;
    const services = known.answer?.services ?? [];
    const failure = settled.kind === 'failed' ? settled.failure : undefined;
    return {
        title: titleOf(plan, result),
        summary: [
            ...(failure ? [failureBlock(failure.message, (0,_foreign_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOf */ .w)(known.answer))] : []),
            ...(settled.kind === 'superseded' ? [supersededBlock(plan, known.answer?.supersededBy)] : []),
            factTable(plan, result),
            serviceTable(services),
        ],
        outputs: outputsOf(plan, result),
        warnings: [...plan.warnings, ...result.warnings],
        ...(failure ? { failure } : {}),
    };
}
/** The verdict, the object and the delta, as it reads in the preview of a mail. */
function titleOf({ env, tag }, { settled, known, seconds }) {
    const object = `${env} ← ${tag}`;
    const tally = tallyOf(known.answer?.services ?? []);
    switch (settled.kind) {
        case 'deployed':
            return settled.already
                ? `${object} was already deployed (${tally})`
                : `${object} deployed in ${lengthOf(seconds)} (${tally})`;
        case 'superseded':
            return `${object} superseded: a newer release took its place`;
        case 'accepted':
            return `${object} accepted; its outcome was not waited for`;
        case 'failed':
            return settled.failure.code === 'canceled'
                ? `${object} canceled while waiting`
                : `${object} not deployed: ${settled.failure.code}`;
    }
}
function outputsOf(plan, { settled, known, githubDeploymentId, seconds }) {
    const services = known.answer?.services ?? [];
    return {
        'deployment-id': known.ticket.deploymentId ?? plan.id,
        status: statusWord(settled, known.answer?.state),
        sha: plan.commit,
        synced: count(services, 'synced'),
        unchanged: count(services, 'unchanged'),
        failed: count(services, 'failed') + count(services, 'timed_out'),
        'github-deployment-id': githubDeploymentId ?? '',
        duration: seconds,
    };
}
function statusWord(settled, state) {
    if (settled.kind === 'deployed')
        return 'succeeded';
    if (settled.kind !== 'failed')
        return settled.kind;
    if (settled.failure.code === 'timeout' || state === 'timed_out')
        return 'timed_out';
    return /^canceled/.test(settled.failure.code) ? 'canceled' : 'failed';
}
function failureBlock(what, advice) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_2__.md) `**What** ${what}`, advice?.why ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__.md) `**Why** ${advice.why}` : undefined, advice?.todo ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__.md) `**Do this** ${advice.todo}` : undefined);
}
function supersededBlock({ tag }, by) {
    return by
        ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__.md) `${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(by)} was asked for before ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tag)} had its turn, and contains it; nothing is lost.`
        : (0,_markdown__WEBPACK_IMPORTED_MODULE_2__.md) `A newer release was asked for before ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tag)} had its turn, and contains it; nothing is lost.`;
}
function factTable(plan, result) {
    const id = result?.known.ticket.deploymentId ?? plan.id;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', ''], [
        ['Environment', plan.environmentUrl ? (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(plan.env, plan.environmentUrl) : (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(plan.env)],
        ['Tag', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(plan.tag)],
        ['Commit', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(plan.commit.slice(0, 7), plan.commitUrl)],
        ['Deployment', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)],
        ['Signed as', plan.scheme],
        ['Asked by', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__.md) `${plan.actor}, ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`run ${plan.runId}, attempt ${plan.runAttempt}`, plan.runUrl)}`],
        ...(result ? [['Started', new Date(result.startedAt).toISOString().replace(/\.\d+Z$/, 'Z')]] : []),
        ...(result ? [['Took', lengthOf(result.seconds)]] : []),
    ]);
}
const shownServices = 8;
const worstFirst = [
    'failed',
    'timed_out',
    'not_run',
    'skipped',
    'syncing',
    'pending',
    'synced',
    'unchanged',
];
function serviceTable(services) {
    const sorted = services.toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));
    const rows = sorted.map(({ id, state, problem }) => [(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id), state.replace('_', ' '), problem?.summary ?? '']);
    const head = ['Service', 'State', 'Why'];
    const rest = rows.slice(shownServices);
    const more = rest.length > 0 ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`${rest.length} more services`, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, rest)) : undefined;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)((0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, rows.slice(0, shownServices)), more);
}
function tallyOf(services) {
    return `${count(services, 'synced')} synced, ${count(services, 'unchanged')} unchanged`;
}
function count(services, state) {
    return services.filter((service) => service.state === state).length;
}
function lengthOf(seconds) {
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ allServices),
/* harmony export */   R5: () => (/* binding */ wireName),
/* harmony export */   dP: () => (/* binding */ deploymentId),
/* harmony export */   zw: () => (/* binding */ formatRequest)
/* harmony export */ });
/* unused harmony exports deployType, maxBodyBytes, parseRequest, objectOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);


/** Every service of the environment, in the origin's own word. */
const allServices = '__all__';
const deployType = 'deploy.requested';
const maxBodyBytes = (/* unused pure expression or super */ null && (64 * 1024));
const names = { prod: 'production' };
/** Environments answer to `production` and `prod`; on the wire and in the id there is one name. */
function wireName(env) {
    return names[env] ?? env;
}
/** The same on both sides, whatever the scheme transmits: it names what is wanted, not who asked or when. */
function deploymentId(content) {
    const services = [...new Set(content.services)].sort().join(',');
    const preimage = [wireName(content.env), content.tag, content.commit, services].join('\n');
    return `dep_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(preimage).digest('base64url').slice(0, 22)}`;
}
/** The bytes to sign and to send; every version of the origin's receiver understands them. */
function formatRequest(request) {
    return JSON.stringify({
        env: request.env,
        tag: request.tag,
        triggered_by: request.triggeredBy,
        ref: request.commit,
        commit: request.commit,
        source_ref: request.tag,
        services: request.services,
        wait: false,
        rollback: request.rollback,
        type: deployType,
        ...(request.audience === undefined ? {} : { aud: request.audience }),
        ...(request.source === undefined ? {} : { source: wireSource(request.source) }),
    });
}
function wireSource(source) {
    return {
        repository: source.repository,
        run_id: source.runId,
        run_attempt: source.runAttempt,
        actor: source.actor,
        run_url: source.runUrl,
    };
}
/** A received body, or ConfigurationError `body-invalid` with what was expected. */
function parseRequest(body) {
    const fields = objectOf(body);
    const { type } = fields;
    if (type !== undefined && type !== deployType)
        throw invalid('type', `"${deployType}"`);
    const commit = optional(fields, 'commit', /^[0-9a-f]{40}$/, '40 hex digits') ?? refOf(fields);
    return {
        env: wireName(matching(fields['env'], 'env', /^[a-z0-9][a-z0-9-]{0,62}$/, 'the name of an environment')),
        // Clients of the origin name the commit in `ref`, and the tag it came from in `source_ref`.
        tag: matching(fields['tag'] ?? fields['source_ref'], 'tag', /^[A-Za-z0-9][\w.\-/]{0,199}$/, 'the name of a tag, such as v1.2.4'),
        commit,
        services: servicesOf(fields['services']),
        triggeredBy: optional(fields, 'triggered_by', /^[\w.\- ]{1,100}$/, 'a short word') ?? 'unknown',
        rollback: booleanOf(fields, 'rollback'),
        audience: optional(fields, 'aud', /^https?:\/\/[^\s]{1,500}$/, 'an address'),
        source: sourceOf(fields['source']),
    };
}
function refOf(fields) {
    const { ref } = fields;
    // The origin's clients send `ref` as a commit; a branch or a tag there would not say which commit is meant.
    return ref === undefined ? undefined : matching(ref, 'ref', /^[0-9a-f]{40}$/, 'a commit of 40 hex digits');
}
function objectOf(body) {
    let parsed;
    try {
        parsed = JSON.parse(body);
    }
    catch (cause) {
        throw new ConfigurationError('body-invalid', 'The body must be JSON.', { cause });
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
        throw new ConfigurationError('body-invalid', 'The body must be a JSON object.');
    }
    // Own keys only: a `__proto__` in the text is a key like any other and nothing inherits from it.
    return Object.assign(Object.create(null), parsed);
}
function servicesOf(value) {
    if (value === undefined)
        return [allServices];
    const expected = `a list of service ids such as "platform/redis", or ["${allServices}"]`;
    if (!Array.isArray(value) || value.length === 0 || value.length > 500)
        throw invalid('services', expected);
    const ids = value.map((id) => matching(id, 'services', /^[A-Za-z0-9_][\w.\-/]{0,199}$/, expected));
    if (ids.includes(allServices))
        return [allServices];
    return [...new Set(ids)].sort();
}
function sourceOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const fields = value;
    const short = (key) => (typeof fields[key] === 'string' ? fields[key].slice(0, 500) : '');
    return {
        repository: short('repository'),
        runId: short('run_id'),
        runAttempt: short('run_attempt'),
        actor: short('actor'),
        runUrl: short('run_url'),
    };
}
function booleanOf(fields, key) {
    const value = fields[key];
    if (value === undefined)
        return false;
    if (typeof value !== 'boolean')
        throw invalid(key, 'true or false');
    return value;
}
function optional(fields, key, shape, expected) {
    const value = fields[key];
    return value === undefined ? undefined : matching(value, key, shape, expected);
}
function matching(value, key, shape, expected) {
    if (typeof value !== 'string' || !shape.test(value))
        throw invalid(key, expected);
    return value;
}
function invalid(key, expected) {
    return new ConfigurationError('body-invalid', `"${key}" must be ${expected}.`);
}


/***/ }),

/***/ 683:
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

/***/ 687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   XF: () => (/* binding */ withinBytes),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export list */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18);

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
    return new Markdown(items.map((item) => `- ${inline(item)}`).join('\n'));
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

/***/ 18:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   oz: () => (/* binding */ Markdown)
/* harmony export */ });
/* unused harmony export codeBlock */
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

/***/ 225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
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
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(49);
// EXTERNAL MODULE: ./build/packages/markdown/src/escape.js
var src_escape = __nccwpck_require__(18);
// EXTERNAL MODULE: ./build/packages/toolkit/src/redact.js
var redact = __nccwpck_require__(935);
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
var src_metadata = __nccwpck_require__(127);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./build/packages/markdown/src/blocks.js
var blocks = __nccwpck_require__(687);
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
    if (!path || !(0,external_node_fs_namespaceObject.existsSync)(path)) {
        throw new src/* ConfigurationError */.j1('runner-contract', 'GITHUB_OUTPUT names no file; the runner provides it for every step.');
    }
    const before = (0,external_node_fs_namespaceObject.statSync)(path).size;
    const shown = (0,redact/* redact */.E)(value);
    written(path, before + Buffer.byteLength(shown), () => core/* setOutput */.uH(name, shown));
}
async function writeSummary(summary) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (!path)
        return;
    const shown = (0,redact/* redact */.E)(`${summary.source}\n`);
    const before = (0,external_node_fs_namespaceObject.existsSync)(path) ? (0,external_node_fs_namespaceObject.statSync)(path).size : 0;
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
    if ((0,external_node_fs_namespaceObject.statSync)(path).size < leastBytes)
        throw unwritten(path, undefined);
}
function unwritten(path, cause) {
    const why = cause === undefined ? 'it was cut short' : (0,src/* messageOf */.bD)(cause);
    return new src/* UpstreamError */.gA('report-unwritten', `${path} could not be written: ${why}. Free the disk and run again.`, {
        cause,
    });
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js + 1 modules
var wait = __nccwpck_require__(641);
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

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18);


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

/***/ 127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(683);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(903);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(935);



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

/***/ 935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   d: () => (/* binding */ mask)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18);


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

/***/ 641:
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

/***/ 49:
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
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
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
/******/ var __webpack_exports__ = __nccwpck_require__(459);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
