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

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(743);


async function apply(plan, ports) {
    switch (plan.kind) {
        case 'promote':
            await claim(plan, ports);
            await createTag(plan, ports);
            return { created: true, release: await createDraft(plan.draft, plan, ports) };
        case 'hotfix':
            return { created: false, release: await createDraft(plan.draft, plan, ports) };
        case 'resume':
        case 'finish':
            return { created: false, release: plan.draft ? await createDraft(plan.draft, plan, ports) : plan.release };
        case 'release':
            return { created: false, release: await publish(plan, ports) };
        case 'rollback':
        case 'nothing':
            return { created: false, release: plan.release };
        case 'refuse':
            return { created: false, release: undefined };
    }
}
/** A minor and a major of one commit have two names; so that it gets one of them, both claim the commit first. */
async function claim({ tag, commit, gone }, ports) {
    const name = await ports.claims.claim({
        purpose: 'promotion',
        commit,
        name: tag.name,
        gone: (one) => gone.has(one) || ports.burned.has(one),
    });
    if (name === tag.name)
        return;
    ports.claimed.add(name);
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK('tag-conflict', `Another promotion of ${commit} began as ${name}.`);
}
async function createTag({ tag, commit, message }, ports) {
    try {
        await ports.tags.create({ name: tag.name, commit, message });
    }
    catch (error) {
        if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .PreconditionError */ .Rb && error.code === 'name-burned'))
            throw error;
        // GitHub never gives this name again, so it counts as taken from now on.
        ports.burned.add(tag.name);
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConflictError */ .fK('name-burned', `An immutable release used the name ${tag.name}.`, { cause: error });
    }
    ports.log.info(`created ${tag.name} at ${commit}`);
}
/** A draft that a killed run left without its receipt is finished, not made again. */
async function createDraft(draft, { tag }, ports) {
    const made = await ports.releases.draft({ tag: tag.name, marker: (0,_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .markerOf */ .we)(tag.name), ...draft });
    ports.log.info(`drafted the Release of ${tag.name}, with its receipt`);
    return made;
}
/** Twins go first: a run that is killed in between still leaves the one that is to be published. */
async function publish({ publish, tag }, ports) {
    const { twins, ...release } = publish;
    for (const id of twins)
        await ports.releases.removeDraft(id);
    const published = await ports.releases.publish(release);
    ports.log.info(`published the Release of ${tag.name}`);
    return published;
}


/***/ }),

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/packages/deploy-protocol/src/request.js
var request = __nccwpck_require__(789);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./build/packages/versioning/src/tag.js
var src_tag = __nccwpck_require__(800);
;// CONCATENATED MODULE: ./build/action-promote/src/asked.js



/** Judges what needs no request: a wrong `confirm` or a tag that is none ends here, with nothing sent. */
function askedOf(config) {
    const { mode, bump, prefix } = config;
    const typed = mode === 'release' ? undefined : confirmed(config);
    return {
        mode,
        bump,
        typed,
        prefix,
        tag: mode === 'rollback' ? tagOf('to', config.to, prefix) : tagOf('staging-tag', config.stagingTag, prefix),
        staging: (0,request/* wireName */.R5)(config.stagingEnvironment),
        production: (0,request/* wireName */.R5)(config.productionEnvironment),
        minSoakSeconds: secondsOf(config.minSoak),
        freeze: config.freeze,
        distinctApprover: config.requireDistinctApprover,
        waiveHotfix: config.waiveHotfix,
        breakGlass: config.breakGlass,
    };
}
/** Exactly: no trimming, no other case, nothing before or behind. */
function confirmed({ mode, bump, confirm, prefix }) {
    if (mode === 'promote' && bump === 'major') {
        const typed = confirm.startsWith('deploy ') ? (0,src_tag/* parseTag */.ED)(confirm.slice('deploy '.length), prefix) : undefined;
        if (typed && typed.minor === 0 && typed.patch === 0)
            return typed;
        throw unconfirmed(`deploy ${prefix}X.0.0, with the next major version typed out`);
    }
    if (confirm !== 'deploy')
        throw unconfirmed('deploy, in lower case and with nothing around it');
    return undefined;
}
function unconfirmed(expected) {
    return new src/* ConfigurationError */.j1('confirm', `Input "confirm" must be exactly ${expected}. Nothing was sent and nothing was changed; run it again if you mean it.`);
}
function tagOf(input, given, prefix) {
    const tag = (0,src_tag/* parseTag */.ED)(given, prefix);
    if (tag)
        return tag;
    const shown = given === '' ? 'it is empty' : `${JSON.stringify(given.slice(0, 80))} is none`;
    throw new src/* ConfigurationError */.j1('tag-syntax', `Input "${input}" must be a release tag such as ${prefix}1.2.4, three numbers without leading zeros; ${shown}. ` +
        `Nothing was sent. List the tags with: git ls-remote --tags origin '${prefix}*'`);
}
function secondsOf(duration) {
    const unit = { s: 1, m: 60, h: 3600 }[duration.at(-1) ?? ''] ?? 0;
    return Number.parseInt(duration, 10) * unit;
}

;// CONCATENATED MODULE: ./build/action-promote/src/remembered.js
/** What stands between two commits never changes, so it is asked once. */
function remembered(range) {
    const asked = new Map();
    return {
        between: ({ ancestor, descendant }) => {
            const key = `${ancestor}..${descendant}`;
            const answer = asked.get(key) ?? range.between({ ancestor, descendant });
            asked.set(key, answer);
            return answer;
        },
    };
}

;// CONCATENATED MODULE: ./build/action-promote/src/connect.js


/** What needs no request is judged first, so a wrong `confirm` sends none. */
async function connect(config, run) {
    const asked = askedOf(config);
    const { connectGitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(891), __nccwpck_require__.e(491)]).then(__nccwpck_require__.bind(__nccwpck_require__, 491));
    const { tags, claims, history, commits, evidence, releases } = connectGitHub({ ...run, token: config.token });
    const { log, clock, runUrl, actor } = run;
    return {
        asked,
        tags,
        claims,
        history,
        commits: remembered(commits),
        evidence,
        releases,
        log,
        clock,
        runUrl,
        actor,
        burned: new Set(),
        claimed: new Set(),
    };
}


/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   hH: () => (/* binding */ notApplicable),
/* harmony export */   wv: () => (/* binding */ red)
/* harmony export */ });
/* unused harmony export gateNames */
const gateNames = (/* unused pure expression or super */ null && ([
    'confirmed',
    'exists',
    'kind',
    'on-main',
    'proven-on-staging',
    'moves-forward',
    'keeps-hotfixes',
    'soaked',
    'checks',
    'free',
    'token',
    'four-eyes',
    'ran-before',
    'deployed',
    'draft',
]));
function passed(name, says) {
    return { name, state: 'passed', code: '', says, doThis: '' };
}
function notApplicable(name, says) {
    return { name, state: 'not-applicable', code: '', says, doThis: '' };
}
function refused(name, { code, says, doThis }) {
    return { name, state: 'refused', code, says, doThis };
}
function unknown(name, error) {
    const doThis = 'This could not be found out, so it counts as no. Remove the cause and run this again.';
    return { name, state: 'unknown', code: error.code, says: error.message, doThis };
}
function red({ state }) {
    return state === 'refused' || state === 'unknown';
}


/***/ }),

/***/ 554:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(225);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(247);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(11);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(382);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(103);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(422);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(129);







await (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .y, { connect: _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N, observe: _observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l, plan: _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e, apply: _apply_js__WEBPACK_IMPORTED_MODULE_5__/* .apply */ .B, report: _report_js__WEBPACK_IMPORTED_MODULE_6__/* .report */ .z });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ metadata_metadata)
});

// EXTERNAL MODULE: ./build/packages/toolkit/src/metadata.js
var metadata = __nccwpck_require__(127);
// EXTERNAL MODULE: ./build/packages/toolkit/src/inputs.js
var inputs = __nccwpck_require__(903);
;// CONCATENATED MODULE: ./build/action-promote/src/failures.js
/** Every code of this action's own, and when; the README lists them, workflows may branch on them. */
const failures = {
    confirm: '`confirm` is not exactly `deploy`, or not `deploy` with the next major version. Nothing was sent.',
    'tag-syntax': '`staging-tag` or `to` is no release tag of this prefix. Nothing was sent.',
    'tag-not-found': 'No tag has this name; the ones around it are named.',
    'tag-conflict': 'The name is taken by another commit, or the tag names another commit than production ran.',
    'kind-unknown': 'The tag is neither a staging tag nor a hotfix: number, history and trailers do not agree.',
    'off-main': 'The commit is not on main, and the tag is no hotfix of a production tag.',
    'base-unresolved': 'The remote could not say how commits descend from each other. That is no “no”: it is not known.',
    'already-production': 'The tag is a production tag already. Going back to one is a rollback.',
    'would-regress': 'Production runs something that this commit does not contain.',
    quarantined: 'Production ran this commit and left it by a rollback.',
    'hotfix-would-be-reverted': 'Production runs hotfix commits that this commit does not hold; each is named.',
    'not-on-staging': 'No Deployment of ours proves that this very commit ran on staging.',
    'staging-failed': 'The newest deployment of this commit to staging failed.',
    soaking: 'The commit has not run on staging for `min-soak` yet; the message says until when.',
    'checks-red': 'A required check of the commit failed or still runs.',
    locked: 'Another production deployment is under way, or production is frozen.',
    'self-approval': 'Whoever runs this wrote, merged or tagged what is promoted.',
    'release-by-hand': 'Somebody published a Release of this tag before it was deployed, or without our receipt.',
    'never-in-production': 'A rollback goes only to a tag that production ran before.',
    'not-deployed': 'The Release waits: the tag’s production deployment has not succeeded.',
    'draft-missing': 'There is no draft Release to publish; `mode: promote` makes it.',
    'token-workflows': 'GitHub refuses a tag on a commit whose workflow files no branch holds; only an App token may make it.',
    ruleset: 'A ruleset of the repository forbids this tag.',
    'name-burned': 'An immutable release used every number that was tried.',
    'empty-repository': 'The repository has no commit.',
    'main-not-found': 'The branch named by `main` does not exist.',
};

;// CONCATENATED MODULE: ./build/action-promote/src/metadata.js


const environmentName = {
    pattern: /^[a-z0-9][a-z0-9-]{0,62}$/,
    expected: 'the name of an environment, such as staging',
};
const metadata_metadata = (0,metadata/* defineAction */.Q)({
    name: 'Slipway promote',
    description: 'Bring what is proven on staging to production: every gate in one table, then a production tag or a no.',
    inputs: {
        mode: (0,inputs/* choice */.Yq)(['promote', 'rollback', 'release'], {
            description: '`promote`: gates, then the tag and a draft Release. `release`: publishes that draft after the deployment. ' +
                '`rollback`: back to what production ran before.',
            default: 'promote',
        }),
        'staging-tag': (0,inputs/* text */.Qq)({
            description: 'The tag that runs on staging, such as `v1.2.4`, or a hotfix tag. Not needed for `rollback`.',
            default: '',
            exact: true,
        }),
        confirm: (0,inputs/* text */.Qq)({
            description: 'Exactly `deploy`; for `bump: major` the whole `deploy v2.0.0`. Anything else refuses before any request. ' +
                'Not needed for `release`.',
            default: '',
            exact: true,
        }),
        bump: (0,inputs/* choice */.Yq)(['minor', 'major'], {
            description: 'Which number the production tag takes: the next minor, or the next major.',
            default: 'minor',
        }),
        to: (0,inputs/* text */.Qq)({
            description: 'For `rollback`: the tag to go back to, one that production ran before, such as `v1.3.0`.',
            default: '',
            exact: true,
        }),
        prefix: (0,inputs/* text */.Qq)({
            description: 'What release tags start with, such as `v` in `v1.2.4`.',
            default: 'v',
            pattern: /^[A-Za-z](?:[\w./-]*[A-Za-z/._-])?$/,
            expected: 'a prefix such as `v` that starts with a letter and does not end in a digit',
        }),
        main: (0,inputs/* text */.Qq)({
            description: 'The branch whose commits may be promoted. Empty: the default branch of the repository.',
            default: '',
            pattern: /^[\w][\w./-]{0,250}$/,
            expected: 'the name of a branch, such as main',
        }),
        'staging-environment': (0,inputs/* text */.Qq)({
            description: 'The environment whose Deployments prove a commit.',
            default: 'staging',
            ...environmentName,
        }),
        'production-environment': (0,inputs/* text */.Qq)({
            description: 'The environment whose Deployments say what production runs.',
            default: 'production',
            ...environmentName,
        }),
        'min-soak': (0,inputs/* text */.Qq)({
            description: 'How long a commit must have run on staging, such as `30m` or `24h`; `0` asks for nothing.',
            default: '0',
            pattern: /^(0|[1-9]\d{0,5}[smh])$/,
            expected: '0, or a duration such as 90s, 30m or 24h',
        }),
        freeze: (0,inputs/* text */.Qq)({
            description: 'Any text freezes production, and is shown; feed it from `vars.SLIPWAY_FREEZE_PRODUCTION`.',
            default: '',
        }),
        'require-distinct-approver': (0,inputs/* flag */.Jt)({
            description: 'Refuse whoever wrote, merged or tagged what is promoted.',
            default: 'false',
        }),
        'waive-hotfix': (0,inputs/* text */.Qq)({
            description: 'The hotfix tag that production runs and may lose, such as `v1.3.5`; exactly that name.',
            default: '',
        }),
        'break-glass': (0,inputs/* text */.Qq)({
            description: 'A reason to promote without proof from staging and without soak; it is written into the tag and the Release. ' +
                'It skips nothing else.',
            default: '',
            pattern: /^\P{C}{1,300}$/u,
            expected: 'a reason in one line of at most 300 characters',
        }),
        token: (0,inputs/* secret */.rJ)({
            description: 'Reads tags, history, Deployments and checks; writes the tag and the Release. An App token with ' +
                '`contents: write` and `workflows: write` is never stopped by changed workflow files.',
            default: '${{ github.token }}',
        }),
    },
    outputs: {
        tag: 'The tag to deploy to production, such as `v1.3.0`; a hotfix is its own. Empty when there is nothing to deploy: refused, only tried out, or only the Release is missing.',
        sha: 'Its commit, 40 hex digits.',
        'source-tag': 'The tag that was promoted, such as `v1.2.4`; after a rollback the tag that production leaves.',
        kind: 'What the tag is: `production` or `hotfix`.',
        created: '`true` when this run made the production tag.',
        'release-id': 'The id of the Release, a draft until `mode: release`.',
        'release-url': 'Where the Release is.',
        'refused-gates': 'The names of the gates that are red, by comma, such as `on-main,proven-on-staging`.',
    },
    failures: failures,
});


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ observe)
});

// EXTERNAL MODULE: ./build/packages/versioning/src/tag.js
var src_tag = __nccwpck_require__(800);
// EXTERNAL MODULE: ./build/packages/versioning/src/trailers.js
var src_trailers = __nccwpck_require__(802);
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

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/action-promote/src/facts.js

/** What cannot be read is a fact, too; only a cancel and a bug end the run. */
async function read(reading) {
    try {
        return { known: true, value: await reading() };
    }
    catch (error) {
        if (error instanceof src/* ExpectedError */.Dh && !(error instanceof src/* CanceledError */.k3))
            return { known: false, error };
        throw error;
    }
}
function known(value) {
    return { known: true, value };
}
function mapped(given, change) {
    return given.known ? known(change(given.value)) : given;
}

;// CONCATENATED MODULE: ./build/action-promote/src/history.js

/** All questions at once. Where one commit is gone, each is asked alone: it must not hide what is known of the others. */
async function ask(history, questions, objects) {
    const asked = questions.filter((question) => question !== undefined);
    const annotated = objects.filter((id) => id !== undefined);
    const all = await read(() => history.ask({ contains: asked, messages: annotated }));
    if (all.known) {
        const { contains, messages } = all.value;
        return {
            contains: spread(questions, contains.map(known)),
            messages: known(spread(objects, messages)),
        };
    }
    if (all.error.code !== 'base-unresolved')
        return { contains: questions.map((question) => question && all), messages: all };
    const contains = [];
    for (const question of questions)
        contains.push(question && (await askOne(history, question)));
    const messages = await read(() => history.ask({ contains: [], messages: annotated }));
    return { contains, messages: messages.known ? known(spread(objects, messages.value.messages)) : messages };
}
async function askOne(history, question) {
    return await read(async () => (await history.ask({ contains: [question], messages: [] })).contains[0] ?? false);
}
/** Puts the answers back to where their questions stood. */
function spread(questions, answers) {
    let next = 0;
    return questions.map((question) => (question === undefined ? undefined : answers[next++]));
}

;// CONCATENATED MODULE: ./build/action-promote/src/candidate.js



/** Where the tag stands in history and what it is, in one question to the remote where git allows. */
async function placed(found, context, ports) {
    const { asked, tags, main } = context;
    const { commit } = found;
    const base = tags.find(({ major, minor, patch }) => patch === 0 && major === asked.tag.major && minor === asked.tag.minor);
    const promotions = tags.filter((tag) => tag.patch === 0 && tag.commit === commit);
    const { running, runningBase } = compared(context);
    const questions = [
        { descendant: main.commit, ancestor: commit },
        { descendant: main.commit, ancestor: commit, along: 'first-parents' },
        base && { descendant: commit, ancestor: base.commit },
        running === undefined ? undefined : { descendant: commit, ancestor: running },
        runningBase === undefined ? undefined : { descendant: commit, ancestor: runningBase },
    ];
    const annotated = [asked.tag, ...promotions].map(({ name }) => objectOf(name, context));
    const { contains, messages } = await ask(ports.history, questions, annotated);
    const [onMain = known(false), onMainline = known(false), containsBase, containsRunning, containsRunningBase] = contains;
    const trailers = mapped(messages, (all) => all.map((message) => (0,src_trailers/* parseTrailers */.aw)(message ?? '')));
    const place = { commit, onMain, onMainline, containsBase: containsBase ?? known(false) };
    const candidate = {
        tag: asked.tag,
        trailers: trailers.known ? trailers.value[0] : undefined,
        kind: kindIn(place, trailers, context),
        commit,
        onMain,
        containsBase: place.containsBase,
        base,
        containsRunning: containsRunning ?? known(true),
        containsRunningBase,
        hotfix: undefined,
        promotedAs: trailers.known ? promotionOf(promotions, trailers.value.slice(1), context) : undefined,
        workflows: undefined,
    };
    return await completed(candidate, running, { asked, ports });
}
/** A rollback asks production's own records; where a tag stands in history says nothing about it. */
function recorded(asked, commit) {
    const { tag } = asked;
    return {
        tag,
        commit,
        trailers: undefined,
        kind: known(tag.patch === 0 ? 'production' : 'hotfix'),
        onMain: known(false),
        base: undefined,
        containsBase: known(false),
        containsRunning: known(false),
        containsRunningBase: undefined,
        hotfix: undefined,
        promotedAs: undefined,
        workflows: undefined,
    };
}
/** What only some promotions need: the commits of a hotfix, and the workflow files in the way of a new tag. */
async function completed(candidate, running, { asked, ports }) {
    const { commit, containsRunning, containsRunningBase, kind, promotedAs } = candidate;
    if (commit === undefined || asked.mode !== 'promote')
        return candidate;
    const apart = containsRunning.known && !containsRunning.value;
    const hotfix = running !== undefined && apart && containsRunningBase
        ? await read(async () => ({
            lost: await ports.commits.between({ ancestor: commit, descendant: running }),
            gained: await ports.commits.between({ ancestor: running, descendant: commit }),
        }))
        : undefined;
    const tagged = promotedAs !== undefined || (kind.known && kind.value !== 'staging');
    const workflows = tagged ? undefined : await read(() => ports.evidence.workflowsOnlyIn(commit));
    return { ...candidate, hotfix, workflows };
}
function compared({ asked, production, tags }) {
    const running = asked.mode === 'promote' && production.known ? production.value.running : undefined;
    if (!running?.hotfix)
        return { running: running?.commit, runningBase: undefined };
    const line = /^(.*\.)\d+$/.exec(running.tag)?.[1];
    const runningBase = tags.find(({ name }) => name === `${line}0`)?.commit;
    return { running: running.commit, runningBase };
}
function kindIn(place, trailers, context) {
    const { commit, onMain, onMainline, containsBase } = place;
    for (const needed of [onMain, onMainline, containsBase, trailers])
        if (!needed.known)
            return needed;
    if (!onMain.known || !onMainline.known || !containsBase.known || !trailers.known)
        throw new Error('what is needed was looked at above');
    const { asked, tags } = context;
    return known(kindOf({
        version: asked.tag,
        commit,
        trailers: trailers.value[0],
        onMain: onMain.value,
        onMainline: onMainline.value,
        descendsFromProduction: containsBase.value,
        stagingTagged: isStagingTagged(commit, tags),
    }));
}
/** The production tag that the commit has: the one that says it came from this tag, else the newest. */
function promotionOf(promotions, trailers, { asked, tags }) {
    const real = promotions
        .map((tag, index) => ({ tag, trailers: trailers[index] }))
        .filter(({ tag, trailers }) => {
        const facts = {
            onMain: false,
            onMainline: false,
            descendsFromProduction: false,
            stagingTagged: isStagingTagged(tag.commit, tags),
        };
        return kindOf({ version: tag, commit: tag.commit, trailers, ...facts }) === 'production';
    });
    const named = real.find((promotion) => promotion.trailers?.promotedFrom === asked.tag.name);
    return (named ?? real.toSorted((a, b) => (0,src_tag/* compareVersions */.Zy)(b.tag, a.tag))[0])?.tag;
}
function isStagingTagged(commit, tags) {
    return tags.some((tag) => tag.patch > 0 && tag.commit === commit);
}
function objectOf(name, { remote }) {
    const tag = remote.find((candidate) => candidate.name === name);
    return tag?.annotated ? tag.objectId : undefined;
}

// EXTERNAL MODULE: ./build/action-promote/src/record.js
var record = __nccwpck_require__(442);
;// CONCATENATED MODULE: ./build/action-promote/src/production.js


function productionOf(newestFirst, whole, prefix) {
    const runs = newestFirst.findIndex(({ everSucceeded }) => everSucceeded);
    const running = newestFirst[runs];
    const since = runs < 0 ? newestFirst : newestFirst.slice(0, runs + 1);
    return {
        // Nothing with a patch gets into production but a hotfix, whatever its record calls it.
        running: running && { ...running, hotfix: ((0,src_tag/* parseTag */.ED)(running.tag, prefix)?.patch ?? 0) > 0 },
        unfinished: since.find(record/* unfinished */.M1),
        deployed: newestFirst,
        whole,
        left: leftOf(newestFirst.toReversed()),
    };
}
/**
 * A rollback names the tag it leaves. One whose record does not is known all the same: a promotion never brings back
 * what ran before another tag. What was on its way when it began may have run, so it is left, too. Going from one tag of a
 * commit to another one of it leaves nothing.
 */
function leftOf(oldestFirst) {
    const seen = new Set();
    const left = [];
    let before;
    let open = [];
    for (const deployed of oldestFirst) {
        if (!deployed.everSucceeded) {
            if ((0,record/* unfinished */.M1)(deployed))
                open.push(deployed.tag);
            continue;
        }
        const returned = before && before.tag !== deployed.tag && seen.has(deployed.tag) ? before.tag : undefined;
        const named = [deployed.left, returned].filter((tag) => tag !== undefined);
        for (const tag of new Set(named.length > 0 ? [...named, ...open] : [])) {
            const commit = oldestFirst.findLast((one) => one.tag === tag)?.commit;
            if (commit !== deployed.commit)
                left.push({ tag, commit, to: deployed.tag });
        }
        seen.add(deployed.tag);
        before = deployed;
        open = [];
    }
    return left;
}

// EXTERNAL MODULE: ./build/action-promote/src/receipt.js
var receipt = __nccwpck_require__(743);
// EXTERNAL MODULE: ./build/action-promote/src/target.js + 1 modules
var src_target = __nccwpck_require__(827);
;// CONCATENATED MODULE: ./build/action-promote/src/observe.js







/** GitHub's own token writes under this name; the App that our token belongs to is the only other one we believe. */
const defaultCreator = 'github-actions[bot]';
/** As many Deployments as one reading of the evidence brings. */
const evidenceLimit = 100;
/** GitHub's reads lag behind its writes, and a Release follows right behind the deployment. */
const lagMs = [500, 1_000, 2_000];
async function observe(config, ports) {
    for (const waitMs of lagMs) {
        const facts = await look(config, ports);
        if (!mayLag(facts))
            return facts;
        ports.log.info('GitHub does not show yet that the deployment succeeded; looking again');
        await ports.clock.wait(waitMs);
    }
    return await look(config, ports);
}
/** What the last step of the same run has just written is not there: it failed, or GitHub is not that far yet. */
function mayLag(facts) {
    const { asked, production, evidence } = facts;
    const target = (0,src_target/* targetName */.j)(facts);
    if (asked.mode !== 'release' || target === '' || !production.known || !evidence.known)
        return false;
    const newest = production.value.deployed.find(({ tag }) => tag === target);
    if (!newest || (0,record/* unfinished */.M1)(newest))
        return true;
    const { published, drafts } = (0,receipt/* releasesOf */.w0)(facts, evidence.value.releases, target);
    return newest.everSucceeded && !published && drafts.length === 0;
}
async function look(config, ports) {
    const { asked, runUrl, actor, clock } = ports;
    const snapshot = await ports.tags.snapshot({ prefix: asked.prefix, main: config.main });
    const names = [...snapshot.tags.map(({ name }) => name), ...ports.burned];
    const taken = names.flatMap((name) => (0,src_tag/* parseTag */.ED)(name, asked.prefix) ?? []);
    ports.log.info(`${taken.length} release tags start with ${asked.prefix}; ${snapshot.main.name} is at ${snapshot.main.commit.slice(0, 7)}`);
    const found = snapshot.tags.find(({ name }) => name === asked.tag.name);
    const common = {
        asked,
        now: clock.now(),
        run: { url: runUrl, actor },
        main: snapshot.main,
        taken,
        claimed: [...ports.claimed].findLast((name) => !names.includes(name)) ?? '',
        tags: placedTags(snapshot, asked.prefix),
    };
    const evidence = await read(() => ports.evidence.read({
        commit: found?.commit ?? snapshot.main.commit,
        environments: [asked.staging, asked.production],
    }));
    const recordsRead = { ...common, evidence, ...recordsOf(evidence, asked) };
    const candidate = await candidateOf(found && { ...found, commit: commitOf(found, evidence) }, { ...recordsRead, remote: snapshot.tags }, ports);
    const facts = { ...recordsRead, candidate, news: undefined };
    logPlace(facts, ports);
    return { ...facts, news: await newsFor(facts, ports) };
}
function recordsOf(evidence, { staging, production, prefix }) {
    const viewer = evidence.known ? evidence.value.viewer : '';
    const creators = [defaultCreator, ...(viewer.endsWith('[bot]') ? [viewer] : [])];
    const ours = (environment) => mapped(evidence, ({ deployments }) => {
        const all = deployments[environment];
        return all && (0,record/* oursOf */.nO)(all, creators);
    });
    return {
        viewer,
        creators,
        staging: ours(staging),
        production: mapped(evidence, ({ deployments }) => {
            const all = deployments[production] ?? [];
            return productionOf((0,record/* oursOf */.nO)(all, creators), all.length < evidenceLimit, prefix);
        }),
    };
}
/** The tag is there, so what it names is, too; where GitHub finds no commit of that id, it is a tree or a file. */
function commitOf({ commit }, evidence) {
    return evidence.known || evidence.error.code !== 'base-unresolved' ? commit : undefined;
}
async function candidateOf(found, context, ports) {
    if (!found)
        return undefined;
    const { commit } = found;
    if (commit === undefined || context.asked.mode === 'rollback')
        return recorded(context.asked, commit);
    return await placed({ ...found, commit }, context, ports);
}
function placedTags(snapshot, prefix) {
    return snapshot.tags.flatMap(({ name, commit }) => {
        const tag = (0,src_tag/* parseTag */.ED)(name, prefix);
        return tag && commit !== undefined ? [{ ...tag, commit }] : [];
    });
}
/** Asked only where a draft is still to be made: what is new since the last Release of what production ran. */
async function newsFor(facts, ports) {
    const { asked, candidate, evidence, production, tags } = facts;
    const commit = candidate?.commit;
    if (asked.mode !== 'promote' || commit === undefined || !evidence.known || !production.known)
        return undefined;
    const target = (0,src_target/* targetName */.j)(facts) || (0,src_target/* nextTarget */.b)(facts).name;
    const { published, drafts } = (0,receipt/* releasesOf */.w0)(facts, evidence.value.releases, target);
    if (published || drafts.length > 0)
        return undefined;
    const succeeded = production.value.deployed.filter((one) => one.everSucceeded);
    // What ran already is told about as of then, whatever came after it.
    const first = succeeded.findLast(({ tag }) => tag === target)?.id;
    const before = first === undefined ? succeeded : succeeded.filter(({ id }) => id < first);
    const ran = new Set(before.map(({ tag }) => tag));
    const released = evidence.value.releases.filter(({ draft, tag }) => !draft && (ran.has(tag) || (first === undefined && (0,src_tag/* parseTag */.ED)(tag, asked.prefix)?.patch === 0)));
    const since = released.find(({ tag }) => tags.some(({ name }) => name === tag))?.tag ?? before[0]?.tag ?? '';
    const base = tags.find(({ name }) => name === since)?.commit;
    if (base === undefined)
        return known({ since: '', commits: [] });
    return await read(async () => ({
        since,
        commits: await ports.commits.between({ ancestor: base, descendant: commit }),
    }));
}
function logPlace({ candidate, production, asked }, { log }) {
    if (candidate?.commit !== undefined) {
        const kind = candidate.kind.known ? candidate.kind.value : 'unknown';
        log.info(`${candidate.tag.name} names ${candidate.commit.slice(0, 7)} and is of kind ${kind}`);
    }
    if (!production.known)
        return;
    const { running } = production.value;
    log.info(running
        ? `${asked.production} runs ${running.tag} (${running.commit.slice(0, 7)})`
        : `nothing of ours ever ran in ${asked.production}`);
}


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/packages/versioning/src/trailers.js
var trailers = __nccwpck_require__(802);
// EXTERNAL MODULE: ./build/packages/versioning/src/tag.js
var src_tag = __nccwpck_require__(800);
// EXTERNAL MODULE: ./build/action-promote/src/gates/gate.js
var gates_gate = __nccwpck_require__(365);
;// CONCATENATED MODULE: ./build/action-promote/src/gates/checks.js

/** The checks that branch rules require of the commit are green. */
function checks({ evidence, candidate }) {
    if (!evidence.known)
        return (0,gates_gate/* unknown */.L5)('checks', evidence.error);
    const required = evidence.value.checks.filter((check) => check.required);
    if (required.length === 0)
        return (0,gates_gate/* notApplicable */.hH)('checks', 'No check is required of this commit.');
    const failed = required.filter(({ state }) => state === 'failed').map(({ name }) => name);
    const pending = required.filter(({ state }) => state === 'pending').map(({ name }) => name);
    if (failed.length + pending.length === 0)
        return (0,gates_gate/* passed */.bF)('checks', `${required.length} required checks are green.`);
    const what = [
        ...(failed.length > 0 ? [`failed: ${listed(failed)}`] : []),
        ...(pending.length > 0 ? [`not finished: ${listed(pending)}`] : []),
    ];
    return (0,gates_gate/* refused */.J5)('checks', {
        code: 'checks-red',
        says: `Of the required checks of ${candidate.commit.slice(0, 7)}, ${what.join('; ')}.`,
        doThis: failed.length > 0
            ? 'Run a flaky one again until it is green, or promote a commit whose checks are.'
            : 'Wait until they are done, then run this again. One that runs on pull requests only never reports on the commit that ' +
                'a merge makes: let its workflow run on the push to main, too (on: push), or do not require it.',
    });
}
function listed(names) {
    return `${names.slice(0, 5).join(', ')}${names.length > 5 ? `, and ${names.length - 5} more` : ''}`;
}

// EXTERNAL MODULE: ./build/action-promote/src/target.js + 1 modules
var src_target = __nccwpck_require__(827);
;// CONCATENATED MODULE: ./build/action-promote/src/gates/confirmed.js



/** The word was judged before anything was sent; what is left is whether a typed major is the one that comes next. */
function confirmed(facts) {
    const { asked } = facts;
    if (asked.mode === 'release')
        return (0,gates_gate/* notApplicable */.hH)('confirmed', 'The deployment was confirmed; this follows it.');
    return begunOtherwise(facts) ?? typedRight(facts);
}
/** Two names of one commit do not collide by themselves, so whoever began first decides: it is promoted once. */
function begunOtherwise(facts) {
    const { asked, candidate, claimed } = facts;
    if (asked.mode !== 'promote' || claimed === '' || candidate?.promotedAs || claimed === (0,src_target/* nextTarget */.b)(facts).name)
        return;
    const major = (0,src_tag/* parseTag */.ED)(claimed, asked.prefix)?.minor === 0;
    return (0,gates_gate/* refused */.J5)('confirmed', {
        code: 'tag-conflict',
        says: `Another promotion of this commit began as ${claimed}, and a commit is promoted once.`,
        doThis: `If its run is gone, go on with it: ` +
            (major ? `bump: major and confirm: deploy ${claimed}.` : 'leave bump at minor and type deploy.'),
    });
}
function typedRight(facts) {
    const { asked, tags, candidate } = facts;
    const { typed } = asked;
    if (!typed)
        return (0,gates_gate/* passed */.bF)('confirmed', 'deploy was typed exactly.');
    const own = candidate?.promotedAs?.name;
    if (own === typed.name)
        return (0,gates_gate/* passed */.bF)('confirmed', `deploy ${own} was typed, and this commit has that tag.`);
    if (own) {
        return (0,gates_gate/* refused */.J5)('confirmed', {
            code: 'tag-conflict',
            says: `deploy ${typed.name} was typed, but this commit was promoted as ${own} already.`,
            doThis: `A commit is promoted once. Go on with ${own}: leave bump at minor and type deploy.`,
        });
    }
    if (candidate?.kind.known && candidate.kind.value === 'hotfix') {
        return (0,gates_gate/* refused */.J5)('confirmed', {
            code: 'confirm',
            says: `deploy ${typed.name} was typed, but ${asked.tag.name} is a hotfix: it is promoted as itself, under its own number.`,
            doThis: 'Leave bump at minor and type deploy.',
        });
    }
    const next = (0,src_target/* nextTarget */.b)(facts).name;
    const existing = tags.find(({ name }) => name === typed.name);
    if (existing) {
        return (0,gates_gate/* refused */.J5)('confirmed', {
            code: 'tag-conflict',
            says: `deploy ${typed.name} was typed, but that tag names ${existing.commit.slice(0, 7)} already.`,
            doThis: `Tags are never moved. The next major is ${next}; type deploy ${next}.`,
        });
    }
    if (typed.name === next)
        return (0,gates_gate/* passed */.bF)('confirmed', `deploy ${next} was typed exactly.`);
    return (0,gates_gate/* refused */.J5)('confirmed', {
        code: 'confirm',
        says: `deploy ${typed.name} was typed, but the next major is ${next}.`,
        doThis: `Type deploy ${next} to confirm it, or leave bump at minor and type deploy.`,
    });
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/deployed.js


/** A Release is published if, and only if, production has run its tag. */
function deployed(facts) {
    const { production, candidate, asked } = facts;
    if (!production.known)
        return (0,gates_gate/* unknown */.L5)('deployed', production.error);
    const target = (0,src_target/* targetName */.j)(facts);
    const own = production.value.deployed.filter(({ tag, commit }) => tag === target && commit === candidate.commit);
    const success = own.find(({ everSucceeded }) => everSucceeded);
    if (success)
        return (0,gates_gate/* passed */.bF)('deployed', `${asked.production} ran ${target} (deployment ${success.id}).`);
    const [newest] = own;
    return (0,gates_gate/* refused */.J5)('deployed', {
        code: 'not-deployed',
        says: newest
            ? `The newest deployment of ${target} to ${asked.production} is ${newest.state ?? 'only begun'} (deployment ${newest.id}).`
            : `No deployment of ours says that ${asked.production} ever ran ${target || asked.tag.name}.`,
        doThis: 'Deploy it with action-deploy until that is green, then run this step again. The Release stays a draft.',
    });
}

// EXTERNAL MODULE: ./build/action-promote/src/receipt.js
var receipt = __nccwpck_require__(743);
;// CONCATENATED MODULE: ./build/action-promote/src/gates/draft.js



/** There is the very draft that the promotion made, or it is published already. */
function draft(facts) {
    const { evidence, asked } = facts;
    if (!evidence.known)
        return (0,gates_gate/* unknown */.L5)('draft', evidence.error);
    const target = (0,src_target/* targetName */.j)(facts);
    const { published, receipted, drafts } = (0,receipt/* releasesOf */.w0)(facts, evidence.value.releases, target);
    if (published && receipted)
        return (0,gates_gate/* passed */.bF)('draft', 'The Release is published already, with its receipt.');
    if (published) {
        return (0,gates_gate/* refused */.J5)('draft', {
            code: 'release-by-hand',
            says: `${published.author || 'Somebody'} published a Release of ${target} by hand, without the receipt of its promotion.`,
            doThis: `Take it back with gh release edit ${target} --draft, delete it with gh release delete ${target}, and run this step again.`,
        });
    }
    if (drafts.length > 0)
        return (0,gates_gate/* passed */.bF)('draft', 'The draft that the promotion made is there, with its receipt.');
    return (0,gates_gate/* refused */.J5)('draft', {
        code: 'draft-missing',
        says: `There is no draft Release of ${target || asked.tag.name} with a promotion.json of ours.`,
        doThis: 'Run mode: promote for the same tag: it makes what is missing and nothing else. Then run this step again.',
    });
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/exists.js


/** The tag is one among tags, by its exact name; a branch that is called the same is nothing. */
function exists({ asked, candidate, taken }) {
    const { name } = asked.tag;
    if (!candidate) {
        const near = around(asked.tag, taken);
        return (0,gates_gate/* refused */.J5)('exists', {
            code: 'tag-not-found',
            says: `Tag ${name} does not exist in this repository; a branch of that name would not count.`,
            doThis: near.length > 0
                ? `Take one that exists; around it are ${near.join(', ')}.`
                : `There is no release tag that starts with ${asked.prefix} yet. Let action-tag make one and deploy it to staging.`,
        });
    }
    if (candidate.commit === undefined) {
        return (0,gates_gate/* refused */.J5)('exists', {
            code: 'kind-unknown',
            says: `Tag ${name} ends in a tree or a file, not in a commit, so there is nothing to deploy.`,
            doThis: 'Leave it alone, and promote a tag that names a commit.',
        });
    }
    return (0,gates_gate/* passed */.bF)('exists', `${name} names ${candidate.commit.slice(0, 7)}.`);
}
/** The one below, the one above and the newest: whoever mistyped a number meant one of these. */
function around(wanted, taken) {
    const sorted = taken.toSorted(src_tag/* compareVersions */.Zy);
    const below = sorted.findLast((tag) => (0,src_tag/* compareVersions */.Zy)(tag, wanted) < 0);
    const above = sorted.find((tag) => (0,src_tag/* compareVersions */.Zy)(tag, wanted) > 0);
    const names = [below, above, sorted.at(-1)].flatMap((tag) => (tag ? [tag.name] : []));
    return [...new Set(names)];
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/four-eyes.js

/** Whoever runs this is somebody else than those who wrote, merged or tagged what is promoted. */
function fourEyes({ asked, evidence, candidate, run }) {
    if (!asked.distinctApprover)
        return (0,gates_gate/* notApplicable */.hH)('four-eyes', 'require-distinct-approver is off.');
    if (!evidence.known)
        return (0,gates_gate/* unknown */.L5)('four-eyes', evidence.error);
    const { people } = evidence.value;
    const way = 'Let somebody else run this promotion, who neither wrote, merged nor tagged it.';
    if (run.actor === '' || people.length === 0) {
        return (0,gates_gate/* refused */.J5)('four-eyes', {
            code: 'self-approval',
            says: 'GitHub knows no account of who wrote this commit, so nobody can tell whether a second person looks at it.',
            doThis: `Promote a commit that was merged by an account. ${way}`,
        });
    }
    const own = [...people, candidate.trailers?.actor ?? ''].map((login) => login.toLowerCase());
    if (own.includes(run.actor.toLowerCase())) {
        return (0,gates_gate/* refused */.J5)('four-eyes', {
            code: 'self-approval',
            says: `${run.actor} runs this and wrote, merged or tagged ${candidate.tag.name}.`,
            doThis: way,
        });
    }
    return (0,gates_gate/* passed */.bF)('four-eyes', `${run.actor} neither wrote, merged nor tagged it.`);
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/under-way.js

/** Red because of a deployment that nobody ended; `what` says which it is and where it goes. */
function underWay(name, { id, createdAt }, what) {
    return (0,gates_gate/* refused */.J5)(name, {
        code: 'locked',
        says: `${what} (deployment ${id} of ${createdAt}), and nobody has said how it ended.`,
        doThis: 'Wait for it. If its run was killed, run that one again, and it goes on; or declare it dead: ' +
            `gh api -X POST repos/{owner}/{repo}/deployments/${id}/statuses -f state=error`,
    });
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/free.js




/** Production is neither frozen nor busy, and nobody has used the name of the Release. */
function free(facts) {
    const { asked, production, evidence } = facts;
    if (asked.freeze !== '') {
        return (0,gates_gate/* refused */.J5)('free', {
            code: 'locked',
            says: `${asked.production} is frozen: ${asked.freeze}`,
            doThis: 'Wait until it is unfrozen, or empty the variable SLIPWAY_FREEZE_PRODUCTION (the input freeze) on purpose.',
        });
    }
    if (!production.known)
        return (0,gates_gate/* unknown */.L5)('free', production.error);
    if (!evidence.known)
        return (0,gates_gate/* unknown */.L5)('free', evidence.error);
    const target = (0,src_target/* targetName */.j)(facts);
    const { unfinished, deployed } = production.value;
    // A deployment that hangs is the very reason to go back, and the receiver takes one after the other.
    if (unfinished && unfinished.tag !== target && asked.mode === 'promote') {
        return underWay('free', unfinished, `${unfinished.tag} is on its way to ${asked.production}`);
    }
    const ran = deployed.some(({ tag, everSucceeded }) => tag === target && everSucceeded);
    const { published } = (0,receipt/* releasesOf */.w0)(facts, evidence.value.releases, target);
    if (published && !ran && asked.mode === 'promote') {
        return (0,gates_gate/* refused */.J5)('free', {
            code: 'release-by-hand',
            says: `${published.author || 'Somebody'} published a Release of ${target} before ${asked.production} ever ran it.`,
            doThis: `Take it back into a draft: gh release edit ${target} --draft. It is published here once the deployment succeeded.`,
        });
    }
    return (0,gates_gate/* passed */.bF)('free', `${asked.production} is not frozen, and no other deployment is on its way.`);
}

;// CONCATENATED MODULE: ./build/action-promote/src/kept.js
/** The hotfix commits whose content the candidate does not hold, newest first. */
function dropped({ lost, gained: all }) {
    const gained = standing(all);
    const gainedIds = new Set(gained.map(({ sha }) => sha));
    const picked = new Set(gained.flatMap(({ message }) => pickedFrom(message)));
    const trees = new Set(gained.map(({ tree }) => tree));
    const lostIds = new Map(lost.map((commit) => [commit.sha, commit]));
    const kept = new Set();
    for (const commit of lost) {
        // At one point main had exactly what this commit has, so everything before it is there, too.
        if (trees.has(commit.tree))
            keepAll(commit, lostIds, kept);
        const backport = pickedFrom(commit.message).some((sha) => gainedIds.has(sha));
        if (picked.has(commit.sha) && commit.parents.length > 1)
            keepMerged(commit, lostIds, kept);
        if (picked.has(commit.sha) || backport)
            kept.add(commit.sha);
    }
    // A merge brings nothing of its own: it is kept when every side of it is. Oldest first, so that merges of merges settle.
    for (const { sha, parents } of lost.toReversed()) {
        if (parents.length > 1 && parents.every((parent) => kept.has(parent) || !lostIds.has(parent)))
            kept.add(sha);
    }
    return lost.filter(({ sha }) => !kept.has(sha));
}
/** Without what was reverted since; a revert that was reverted itself undoes nothing. */
function standing(newestFirst) {
    const undone = new Set();
    for (const { sha, message } of newestFirst) {
        if (undone.has(sha))
            continue;
        for (const [, reverted = ''] of message.matchAll(/^This reverts commit ([0-9a-f]{40})\b/gm))
            undone.add(reverted);
    }
    return newestFirst.filter(({ sha }) => !undone.has(sha));
}
/** As `git cherry-pick -x` writes it. */
function pickedFrom(message) {
    return [...message.matchAll(/^\(cherry picked from commit ([0-9a-f]{40})\)\s*$/gm)].map(([, sha = '']) => sha);
}
function keepAll(from, lost, kept) {
    const open = [from];
    for (let commit = open.pop(); commit; commit = open.pop()) {
        if (kept.has(commit.sha))
            continue;
        kept.add(commit.sha);
        open.push(...commit.parents.flatMap((parent) => lost.get(parent) ?? []));
    }
}
/** Cherry-picking a merge with `-m 1` brings what it merged. */
function keepMerged({ parents }, lost, kept) {
    const [first = '', ...merged] = parents;
    const before = new Set();
    const firstParent = lost.get(first);
    if (firstParent)
        keepAll(firstParent, lost, before);
    for (const parent of merged) {
        const side = new Set(before);
        const commit = lost.get(parent);
        if (commit)
            keepAll(commit, lost, side);
        for (const sha of side)
            if (!before.has(sha))
                kept.add(sha);
    }
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/keeps-hotfixes.js


const shownCommits = 5;
const shownPicks = 20;
/** Every hotfix commit that production runs comes along, in one way or another, or is given up by name. */
function keepsHotfixes({ candidate, production, asked }) {
    if (!production.known)
        return (0,gates_gate/* unknown */.L5)('keeps-hotfixes', production.error);
    const { running } = production.value;
    if (!running?.hotfix)
        return (0,gates_gate/* notApplicable */.hH)('keeps-hotfixes', `${asked.production} runs no hotfix.`);
    const { containsRunning, hotfix } = candidate;
    if (!containsRunning.known)
        return (0,gates_gate/* unknown */.L5)('keeps-hotfixes', containsRunning.error);
    if (containsRunning.value || !hotfix)
        return (0,gates_gate/* passed */.bF)('keeps-hotfixes', `It contains hotfix ${running.tag} itself.`);
    if (!hotfix.known)
        return (0,gates_gate/* unknown */.L5)('keeps-hotfixes', hotfix.error);
    return judge(hotfix.value, running.tag, asked.waiveHotfix);
}
function judge(commits, hotfix, waived) {
    const gone = dropped(commits);
    if (gone.length === 0) {
        return (0,gates_gate/* passed */.bF)('keeps-hotfixes', `Each of the ${commits.lost.length} commits of hotfix ${hotfix} was cherry-picked, or its content is there.`);
    }
    const shown = keeps_hotfixes_listed(gone.map(({ sha, message }) => `${sha.slice(0, 7)} ${subject(message)}`));
    if (waived === hotfix) {
        return (0,gates_gate/* passed */.bF)('keeps-hotfixes', `Hotfix ${hotfix} is waived by name and will be gone: ${shown}.`);
    }
    const wrong = waived === '' ? '' : ` waive-hotfix names ${waived}, which is not what production runs.`;
    const count = gone.length === 1 ? '1 commit' : `${gone.length} commits`;
    return (0,gates_gate/* refused */.J5)('keeps-hotfixes', {
        code: 'hotfix-would-be-reverted',
        says: `Production would lose ${count} of hotfix ${hotfix}: ${shown}.${wrong}`,
        doThis: `Bring them to main with ${cherryPick(gone)}, let staging prove that, and promote its tag; or give them up ` +
            `with waive-hotfix: ${hotfix}.`,
    });
}
/** Oldest first; a merge comes back with the commits that it merged. */
function cherryPick(gone) {
    const picks = gone.filter(({ parents }) => parents.length < 2).map(({ sha }) => sha.slice(0, 12));
    return `git cherry-pick -x ${picks.slice(-shownPicks).toReversed().join(' ')}${picks.length > shownPicks ? ' …' : ''}`;
}
function keeps_hotfixes_listed(commits) {
    const more = commits.length - shownCommits;
    return `${commits.slice(0, shownCommits).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
function subject(message) {
    return message.split('\n', 1)[0]?.slice(0, 80) ?? '';
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/kind.js

/** Staging or hotfix, and number, history and trailers say the same. */
function kind({ candidate, asked }) {
    const { tag, trailers } = candidate;
    if (!candidate.kind.known)
        return (0,gates_gate/* unknown */.L5)('kind', candidate.kind.error);
    switch (candidate.kind.value) {
        case 'staging':
            return (0,gates_gate/* passed */.bF)('kind', `${tag.name} is a staging tag${trailers ? '' : ', by its place in history; it has no trailers'}.`);
        case 'hotfix':
            return (0,gates_gate/* passed */.bF)('kind', `${tag.name} is a hotfix and is promoted as itself: no other tag is made.`);
        case 'production':
            if (asked.mode === 'release')
                return (0,gates_gate/* passed */.bF)('kind', `${tag.name} is a production tag.`);
            return (0,gates_gate/* refused */.J5)('kind', {
                code: 'already-production',
                says: `${tag.name} is a production tag already.`,
                doThis: `To go back to it, run mode: rollback with to: ${tag.name}. To promote, name a staging tag.`,
            });
        case 'unknown':
            return (0,gates_gate/* refused */.J5)('kind', {
                code: 'kind-unknown',
                says: `${tag.name} is neither a staging tag nor a hotfix: ${why(candidate)}.`,
                doThis: 'Leave it alone and let action-tag make a tag of the commit; slipway doctor lists what is wrong with tags.',
            });
    }
}
function why({ tag, trailers, commit }) {
    if (trailers && trailers.commit !== commit) {
        return `it says that it was made for ${trailers.commit.slice(0, 7)}, but names ${commit.slice(0, 7)}`;
    }
    if (trailers)
        return `it calls itself ${trailers.kind}, and its number and place in history say otherwise`;
    if (tag.patch === 0)
        return 'its patch is 0 as in production, but no staging tag names its commit';
    return 'its commit is not on main, and does not descend from the production tag of its minor';
}

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/action-promote/src/gates/moves-forward.js



/** It contains what production runs: by its Deployments, never by the highest tag. */
function movesForward(facts) {
    const { candidate, production, asked } = facts;
    if (!production.known)
        return (0,gates_gate/* unknown */.L5)('moves-forward', production.error);
    const { running, left } = production.value;
    const quarantine = left.find(({ tag, commit }) => commit === candidate.commit || tag === (0,src_target/* targetName */.j)(facts));
    if (quarantine) {
        return (0,gates_gate/* refused */.J5)('moves-forward', {
            code: 'quarantined',
            says: `${asked.production} ran this commit as ${quarantine.tag} and left it for ${quarantine.to} by a rollback.`,
            doThis: 'Repair it in a new commit on main, let staging prove that one, and promote its tag.',
        });
    }
    if (!running && !production.value.whole) {
        return (0,gates_gate/* unknown */.L5)('moves-forward', new src/* PreconditionError */.Rb('base-unresolved', `The newest Deployments of ${asked.production} hold no success of ours, and older ones were not read, so what it runs is not known. Let action-deploy record it.`));
    }
    if (!running) {
        return (0,gates_gate/* passed */.bF)('moves-forward', `This is the first run: no deployment to ${asked.production} ever succeeded. If it ran something before, record ` +
            `it first: slipway record --env ${asked.production} --tag ${asked.prefix}1.0.0`);
    }
    const target = (0,src_target/* targetName */.j)(facts);
    const ran = production.value.deployed.some(({ tag, everSucceeded }) => tag === target && everSucceeded);
    return compared(candidate, { running, where: asked.production, ranAs: ran ? target : '' });
}
function compared(candidate, { running, where, ranAs }) {
    const { containsRunning, containsRunningBase } = candidate;
    if (!containsRunning.known)
        return (0,gates_gate/* unknown */.L5)('moves-forward', containsRunning.error);
    if (containsRunning.value)
        return (0,gates_gate/* passed */.bF)('moves-forward', `It contains ${running.tag}, which ${where} runs.`);
    const hotfix = candidate.kind.known && candidate.kind.value === 'hotfix';
    // What a hotfix added may come back by another commit, which the next gate judges; what it was made on may not go.
    if (running.hotfix && containsRunningBase && !hotfix) {
        if (!containsRunningBase.known)
            return (0,gates_gate/* unknown */.L5)('moves-forward', containsRunningBase.error);
        if (containsRunningBase.value) {
            return (0,gates_gate/* passed */.bF)('moves-forward', `It contains the release that hotfix ${running.tag} repairs; its own commits are judged next.`);
        }
    }
    return (0,gates_gate/* refused */.J5)('moves-forward', {
        code: 'would-regress',
        says: `${where} runs ${running.tag} (${running.commit.slice(0, 7)}), which ${candidate.tag.name} does not contain.`,
        doThis: ranAs
            ? `${where} ran ${ranAs} before and went on, so its promotion is done. To go back to it on purpose, run mode: rollback with to: ${ranAs}.`
            : hotfix
                ? `Make the hotfix on ${running.tag} and tag it again. To go back on purpose, run mode: rollback.`
                : 'Promote a newer staging tag that contains it. To go back on purpose, run mode: rollback.',
    });
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/on-main.js

/** A commit of main; a hotfix descends from the production tag that it repairs. "No" and "not known" differ. */
function onMain({ candidate, main }) {
    const { tag, commit, base } = candidate;
    if (candidate.kind.known && candidate.kind.value === 'hotfix') {
        return (0,gates_gate/* passed */.bF)('on-main', `${tag.name} descends from ${base?.name ?? 'its production tag'}, which it repairs.`);
    }
    if (!candidate.onMain.known)
        return (0,gates_gate/* unknown */.L5)('on-main', candidate.onMain.error);
    if (candidate.onMain.value)
        return (0,gates_gate/* passed */.bF)('on-main', `${commit.slice(0, 7)} is on ${main.name}.`);
    const line = `${tag.major}.${tag.minor}`;
    return (0,gates_gate/* refused */.J5)('on-main', {
        code: 'off-main',
        says: `${commit.slice(0, 7)} is not on ${main.name}` +
            (base
                ? `, and does not descend from ${base.name} either.`
                : `, and line ${line} has no production tag that it could repair.`),
        doThis: `Merge it into ${main.name}, let staging deploy the merged commit, and promote the tag that it gets.`,
    });
}

// EXTERNAL MODULE: ./build/packages/deploy-protocol/src/request.js
var request = __nccwpck_require__(789);
// EXTERNAL MODULE: ./build/action-promote/src/record.js
var record = __nccwpck_require__(442);
;// CONCATENATED MODULE: ./build/action-promote/src/gates/proven-on-staging.js



/** A Deployment of this very commit in staging, written by us, that succeeded. */
function provenOnStaging(facts) {
    const { asked, staging } = facts;
    const gate = proven_on_staging_judge(facts);
    if (asked.breakGlass === '' || gate.state === 'passed')
        return gate;
    const why = staging.known ? gate.says : staging.error.message;
    return (0,gates_gate/* notApplicable */.hH)('proven-on-staging', `Skipped by break-glass (${asked.breakGlass}). Without it: ${why}`);
}
function proven_on_staging_judge({ asked, staging, candidate, evidence }) {
    const { commit, tag } = candidate;
    if (!staging.known)
        return (0,gates_gate/* unknown */.L5)('proven-on-staging', staging.error);
    if (!staging.value) {
        return (0,gates_gate/* refused */.J5)('proven-on-staging', {
            code: 'not-on-staging',
            says: `This repository has no environment ${asked.staging}, so nothing ever ran there.`,
            doThis: 'Check the input staging-environment; the environment appears with the first deployment of action-deploy.',
        });
    }
    const proof = (0,record/* stagingProof */.EB)(staging.value, commit);
    switch (proof.kind) {
        case 'proven':
            return (0,gates_gate/* passed */.bF)('proven-on-staging', `${asked.staging} ran ${part(proof.by, asked.staging)} since ${proof.since} (deployment ${proof.by.id}).`);
        case 'running':
            return (0,gates_gate/* refused */.J5)('proven-on-staging', {
                code: 'not-on-staging',
                says: `${proof.by.tag} is being deployed to ${asked.staging} at this moment (deployment ${proof.by.id}), so nothing is proven yet.`,
                doThis: 'Wait for it to succeed. If its run is gone, run the staging workflow of this commit again; it goes on where it was.',
            });
        case 'failed':
            return (0,gates_gate/* refused */.J5)('proven-on-staging', {
                code: 'staging-failed',
                says: `The newest deployment of this commit to ${asked.staging} ended as ${proof.by.state} (deployment ${proof.by.id}).`,
                doThis: 'Repair it and let staging deploy it with success, or promote a later commit that does.',
            });
        case 'none': {
            const others = evidence.known ? foreign(evidence.value.deployments[asked.staging] ?? [], commit) : '';
            return (0,gates_gate/* refused */.J5)('proven-on-staging', {
                code: 'not-on-staging',
                says: `No Deployment of action-deploy says that ${commit.slice(0, 7)} ran on ${asked.staging}${others}.`,
                doThis: `Deploy ${tag.name} to ${asked.staging} and wait until it succeeds; in an emergency give break-glass a reason.`,
            });
        }
    }
}
function part(by, environment) {
    const whole = (0,request/* deploymentId */.dP)({ env: environment, tag: by.tag, commit: by.commit, services: ['__all__'] });
    return by.key === whole ? by.tag : `a selection of services of ${by.tag}`;
}
function foreign(all, commit) {
    const creators = new Set(all.filter((other) => other.commit === commit).map(({ creator }) => creator || 'nobody'));
    return creators.size > 0 ? `; what ${[...creators].slice(0, 3).join(', ')} recorded is no evidence of ours` : '';
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/ran-before.js


/** A rollback goes to what production ran with success, and never to what it left by one. */
function ranBefore({ candidate, production, asked }) {
    if (!production.known)
        return (0,gates_gate/* unknown */.L5)('ran-before', production.error);
    const { name } = asked.tag;
    const ran = production.value.deployed.filter(({ tag, everSucceeded }) => tag === name && everSucceeded);
    const [newest] = ran;
    if (!newest) {
        const others = new Set(production.value.deployed.filter((other) => other.everSucceeded).map(({ tag }) => tag));
        return (0,gates_gate/* refused */.J5)('ran-before', {
            code: 'never-in-production',
            says: `No deployment of ours says that ${asked.production} ever ran ${name}.`,
            doThis: others.size > 0
                ? `Go back to one that it ran: ${[...others].slice(0, 5).join(', ')}.`
                : `Nothing is recorded yet. Record what ran before: slipway record --env ${asked.production} --tag ${name}`,
        });
    }
    if (newest.commit !== candidate.commit) {
        return (0,gates_gate/* refused */.J5)('ran-before', {
            code: 'tag-conflict',
            says: `${asked.production} ran ${name} at ${newest.commit.slice(0, 7)}, but the tag names ${candidate.commit.slice(0, 7)} now: it was moved.`,
            doThis: 'Never move a tag. Go back to another one, or promote a new tag of the right commit.',
        });
    }
    const left = production.value.left.find(({ tag, commit }) => commit === candidate.commit || tag === name);
    if (left) {
        return (0,gates_gate/* refused */.J5)('ran-before', {
            code: 'quarantined',
            says: `${asked.production} left ${left.tag} for ${left.to} by a rollback, so nothing goes back to it.`,
            doThis: 'Repair it in a new commit on main and promote that, or go back to another tag.',
        });
    }
    // Whether it is left already nobody has said yet; that somebody wanted to leave it is known.
    const { unfinished } = production.value;
    if (unfinished?.left === name) {
        return underWay('ran-before', unfinished, `A rollback from ${name} to ${unfinished.tag} is on its way`);
    }
    return (0,gates_gate/* passed */.bF)('ran-before', `${asked.production} ran ${name} (deployment ${newest.id}).`);
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/soaked.js


/** The success on staging is old enough for what only time shows. */
function soaked({ asked, staging, candidate, now }) {
    const { minSoakSeconds, breakGlass } = asked;
    if (minSoakSeconds === 0)
        return (0,gates_gate/* notApplicable */.hH)('soaked', 'min-soak is 0.');
    if (breakGlass !== '')
        return (0,gates_gate/* notApplicable */.hH)('soaked', `Skipped by break-glass (${breakGlass}).`);
    if (!staging.known)
        return (0,gates_gate/* unknown */.L5)('soaked', staging.error);
    const proof = (0,record/* stagingProof */.EB)(staging.value ?? [], candidate.commit);
    if (proof.kind !== 'proven')
        return (0,gates_gate/* notApplicable */.hH)('soaked', 'It starts with the success on staging, which is missing.');
    const soakedSeconds = Math.floor((now - Date.parse(proof.since)) / 1_000);
    if (soakedSeconds >= minSoakSeconds) {
        return (0,gates_gate/* passed */.bF)('soaked', `It has run on ${asked.staging} for ${soaked_length(soakedSeconds)}; ${soaked_length(minSoakSeconds)} are asked for.`);
    }
    const until = new Date(Date.parse(proof.since) + minSoakSeconds * 1_000).toISOString().replace(/\.\d+Z$/, 'Z');
    return (0,gates_gate/* refused */.J5)('soaked', {
        code: 'soaking',
        says: `It runs on ${asked.staging} since ${proof.since}; ${soaked_length(minSoakSeconds)} of soak end at ${until}.`,
        doThis: `Run this again after ${until}; in an emergency give break-glass a reason.`,
    });
}
function soaked_length(seconds) {
    if (seconds < 120)
        return `${seconds} s`;
    return seconds < 7_200 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`;
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/token.js

const defaultToken = 'github-actions[bot]';
/** Predicts the one refusal that no `permissions:` can lift: a tag on workflow files that no branch holds any more. */
function token({ candidate, viewer }) {
    const { workflows } = candidate;
    if (!workflows)
        return (0,gates_gate/* notApplicable */.hH)('token', 'No tag is to be made.');
    if (!workflows.known)
        return (0,gates_gate/* unknown */.L5)('token', workflows.error);
    if (workflows.value.length === 0)
        return (0,gates_gate/* passed */.bF)('token', 'No changed workflow file stands in the way of a tag.');
    const shown = `${workflows.value.slice(0, 3).join(', ')}${workflows.value.length > 3 ? ', …' : ''}`;
    if (viewer !== '' && viewer !== defaultToken) {
        return (0,gates_gate/* passed */.bF)('token', `The tip of no branch holds ${shown} as this commit does; the token is ${viewer}’s, which can have the right workflows: write.`);
    }
    return (0,gates_gate/* refused */.J5)('token', {
        code: 'token-workflows',
        says: `The tip of no branch holds ${shown} as ${candidate.commit.slice(0, 7)} does, so GitHub refuses a tag on it to GITHUB_TOKEN, whatever permissions the job has.`,
        doThis: 'Hand in the token of a GitHub App with contents: write and workflows: write (actions/create-github-app-token), ' +
            'or promote the tag of a commit whose workflow files are as on main.',
    });
}

;// CONCATENATED MODULE: ./build/action-promote/src/gates/index.js

















/** In the order of the table. */
const promote = [
    ['kind', kind],
    ['on-main', onMain],
    ['proven-on-staging', provenOnStaging],
    ['moves-forward', movesForward],
    ['keeps-hotfixes', keepsHotfixes],
    ['soaked', soaked],
    ['checks', checks],
    ['free', free],
    ['token', token],
    ['four-eyes', fourEyes],
];
const rollback = [
    ['ran-before', ranBefore],
    ['free', free],
];
const release = [
    ['kind', kind],
    ['deployed', deployed],
    ['draft', draft],
];
const finish = [
    ['kind', kind],
    ['deployed', deployed],
];
const judges = { promote, rollback, release };
/** Every gate, all of them judged: one that is red hides no other. */
function gates_judge(facts) {
    return judgeAll(judges[facts.asked.mode], facts);
}
/** The gates of a promotion that production ran already. */
function judgeFinish(facts) {
    return judgeAll(finish, facts);
}
function judgeAll(all, facts) {
    const rest = all.map(([name, gate]) => judged(facts) ? gate(facts) : (0,gates_gate/* notApplicable */.hH)(name, 'There is no commit to judge.'));
    // The notes decide nothing, but a Release that leaves out what it contains would be a lie.
    const notes = facts.news && !facts.news.known ? [(0,gates_gate/* unknown */.L5)('draft', facts.news.error)] : [];
    return [confirmed(facts), exists(facts), ...rest, ...notes];
}
function judged(facts) {
    return facts.candidate?.commit !== undefined;
}

// EXTERNAL MODULE: ./build/packages/markdown/src/escape.js
var src_escape = __nccwpck_require__(18);
// EXTERNAL MODULE: ./build/packages/markdown/src/blocks.js
var blocks = __nccwpck_require__(687);
;// CONCATENATED MODULE: ./build/action-promote/src/notes.js


const notes_shownCommits = 100;
/** The notes of a Release: what it was promoted from, and everything since the last one. */
function notesOf(facts, promoted) {
    const { asked, run } = facts;
    const { tag, kind, commit } = promoted;
    const origin = kind === 'hotfix'
        ? (0,src_escape.md) `Hotfix ${(0,src_escape/* code */.aY)(tag)} of ${(0,src_escape/* code */.aY)(commit)}, promoted as itself by ${run.actor}.`
        : (0,src_escape.md) `Promoted from ${(0,src_escape/* code */.aY)(asked.tag.name)} at ${(0,src_escape/* code */.aY)(commit)} by ${run.actor}.`;
    return (0,blocks/* blocks */.Bv)(origin, asked.breakGlass === ''
        ? undefined
        : (0,src_escape.md) `**Break-glass**: ${asked.breakGlass}. It was not asked whether it ran on staging.`, newsOf(facts, tag), (0,src_escape.md) `The receipt ${(0,src_escape/* code */.aY)('promotion.json')} says which gates it passed, and on what evidence.`).source;
}
function newsOf({ news: read, tags }, tag) {
    if (!read?.known || read.value.since === '')
        return (0,src_escape.md) `This is the first production Release.`;
    const { value: news } = read;
    const contained = new Set(news.commits.map(({ sha }) => sha));
    const staged = tags
        .filter(({ name, patch, commit }) => patch > 0 && name !== tag && contained.has(commit))
        .toSorted(src_tag/* compareVersions */.Zy);
    const commits = news.commits
        .slice(0, notes_shownCommits)
        .map(({ sha, message }) => (0,src_escape.md) `${(0,src_escape/* code */.aY)(sha.slice(0, 7))} ${notes_subject(message)}`);
    const more = news.commits.length - commits.length;
    return (0,blocks/* blocks */.Bv)((0,src_escape.md) `### Since ${(0,src_escape/* code */.aY)(news.since)}`, staged.length > 0
        ? new src_escape/* Markdown */.oz(`Staging tags in it: ${staged.map(({ name }) => (0,src_escape/* code */.aY)(name)).join(', ')}`)
        : undefined, commits.length > 0 ? (0,blocks/* list */.p_)(commits) : (0,src_escape.md) `No commit: it is the same content.`, more > 0 ? (0,src_escape.md) `and ${more} older commits` : undefined);
}
function notes_subject(message) {
    return message.split('\n', 1)[0]?.slice(0, 120) ?? '';
}

;// CONCATENATED MODULE: ./build/action-promote/src/plan.js






/** Nothing happens unless every gate is green; then the facts say which step comes next, whoever took the last one. */
function plan(_config, facts) {
    const { asked, candidate, production } = facts;
    const gates = gates_judge(facts);
    const running = production.known ? (production.value.running?.tag ?? '') : '';
    const common = { asked, gates, commit: candidate?.commit ?? '', running };
    if (gates.some(gates_gate/* red */.wv) || !candidate)
        return finishOf(facts, common) ?? { kind: 'refuse', ...common };
    switch (asked.mode) {
        case 'promote':
            return promotionOf(facts, common);
        case 'release':
            return releaseOf(facts, common);
        case 'rollback':
            return { kind: running === asked.tag.name ? 'nothing' : 'rollback', ...promotion(facts, common, asked.tag) };
    }
}
function promotionOf(facts, common) {
    const existing = existingTarget(facts);
    const tag = existing ?? (0,src_target/* nextTarget */.b)(facts);
    const basics = promotion(facts, common, tag);
    const { drafts, published } = releasesHere(facts, tag.name);
    const draft = published || drafts.length > 0 ? undefined : draftOf(facts, basics);
    if (!existing) {
        // A tag that is new has a draft left only where somebody deleted the tag; that draft is still ours.
        const message = messageOf(facts, tag);
        return { kind: 'promote', message, draft: draft ?? draftOf(facts, basics), gone: goneFor(facts), ...basics };
    }
    const ran = hasRun(facts, tag.name);
    const overtaken = ran && wentOn(facts, tag.name);
    if (ran && published && (overtaken || common.running === tag.name))
        return { kind: 'nothing', ...basics };
    if (overtaken)
        return { kind: 'finish', draft, ...basics };
    if (draft && basics.releaseKind === 'hotfix' && !ran)
        return { kind: 'hotfix', draft, ...basics };
    return { kind: 'resume', draft, next: ran && !published ? 'release' : 'deploy', ...basics };
}
/** Nothing is deployed any more, so the gates that guard production are not asked. */
function finishOf(facts, common) {
    const tag = facts.asked.mode === 'promote' ? existingTarget(facts) : undefined;
    if (!tag)
        return undefined;
    const { published, drafts } = releasesHere(facts, tag.name);
    const gates = judgeFinish(facts);
    if (published || gates.some(gates_gate/* red */.wv))
        return undefined;
    const basics = promotion(facts, { ...common, gates }, tag);
    return { kind: 'finish', draft: drafts.length > 0 ? undefined : draftOf(facts, basics), ...basics };
}
function releaseOf(facts, common) {
    const tag = existingTarget(facts) ?? facts.asked.tag;
    const basics = promotion(facts, common, tag);
    const { published, drafts } = releasesHere(facts, tag.name);
    const [first, ...twins] = drafts;
    if (published || !first)
        return { kind: 'nothing', ...basics };
    const publish = {
        id: first.id,
        body: first.body,
        latest: common.running === tag.name,
        twins: twins.map(({ id }) => id),
    };
    return { kind: 'release', publish, ...basics };
}
function goneFor({ taken, tags, candidate }) {
    const own = new Set(tags.filter(({ commit }) => commit === candidate?.commit).map(({ name }) => name));
    return new Set(taken.map(({ name }) => name).filter((name) => !own.has(name)));
}
function promotion(facts, common, tag) {
    const { published, drafts } = releasesHere(facts, tag.name);
    return { ...common, tag, releaseKind: tag.patch > 0 ? 'hotfix' : 'production', release: published ?? drafts[0] };
}
function draftOf(facts, { tag, releaseKind: kind, commit, gates }) {
    const promoted = { tag: tag.name, kind, commit };
    return {
        name: tag.name,
        body: `${notesOf(facts, promoted)}\n\n${(0,receipt/* markerOf */.we)(tag.name)}`,
        asset: (0,receipt/* receiptOf */.W7)(facts, { ...promoted, evidence: evidenceOf(facts), gates }),
    };
}
function messageOf(facts, tag) {
    const { asked, candidate, run } = facts;
    return (0,trailers/* formatTagMessage */.vn)(`Production ${tag.name}, promoted from ${asked.tag.name}`, {
        kind: 'production',
        commit: candidate?.commit ?? '',
        promotedFrom: asked.tag.name,
        evidence: evidenceOf(facts),
        run: run.url,
        actor: run.actor,
    });
}
/** What the promotion stands on: the Deployment that proves it, or the reason that somebody gave instead. */
function evidenceOf({ staging, candidate, asked }) {
    const proof = staging.known ? (0,record/* stagingProof */.EB)(staging.value ?? [], candidate?.commit ?? '') : undefined;
    if (proof?.kind === 'proven')
        return `deployment/${proof.by.id}`;
    return asked.breakGlass === '' ? 'no longer recorded' : `break-glass: ${asked.breakGlass}`;
}
function existingTarget(facts) {
    const name = (0,src_target/* targetName */.j)(facts);
    const tag = facts.tags.find((candidate) => candidate.name === name);
    return tag && (0,src_tag/* formatTag */._3)(tag, facts.asked.prefix);
}
function hasRun({ production }, tag) {
    return production.known && production.value.deployed.some((one) => one.tag === tag && one.everSucceeded);
}
/** Production runs this very commit under another tag, a hotfix's or its promotion's: that one stays what it runs. */
function wentOn({ production, candidate }, tag) {
    const running = production.known ? production.value.running : undefined;
    return running !== undefined && running.tag !== tag && running.commit === candidate?.commit;
}
function releasesHere(facts, tag) {
    return (0,receipt/* releasesOf */.w0)(facts, facts.evidence.known ? facts.evidence.value.releases : [], tag);
}


/***/ }),

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ receiptOf),
/* harmony export */   w0: () => (/* binding */ releasesOf),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* unused harmony export receiptName */
const receiptName = 'promotion.json';
/** What tells a draft of ours from any other of the same account; nobody sees it. */
function markerOf(tag) {
    return `<!-- slipway promotion of ${tag} -->`;
}
/** What there is of a tag's Release. A draft that somebody made by hand is none of ours, and stays. */
function releasesOf({ creators }, releases, tag) {
    const all = releases.filter((release) => release.tag === tag);
    const published = all.find(({ draft }) => !draft);
    const ours = all.filter(({ author, assets }) => creators.includes(author) && assets.includes(receiptName));
    const drafts = ours.filter(({ draft }) => draft);
    return {
        published,
        receipted: published !== undefined && ours.includes(published),
        drafts: drafts.toSorted((a, b) => a.id - b.id),
    };
}
/** Who promoted what, on which evidence, through which gates: what an auditor asks for a year later. */
function receiptOf(facts, promoted) {
    const { asked, production, now, run, main } = facts;
    const running = production.known ? production.value.running : undefined;
    const content = {
        schema: 'slipway.promotion/1',
        tag: promoted.tag,
        kind: promoted.kind,
        commit: promoted.commit,
        promotedFrom: asked.tag.name,
        evidence: promoted.evidence,
        replaces: running ? { tag: running.tag, commit: running.commit, deployment: running.id } : null,
        main: main.name,
        actor: run.actor,
        run: run.url,
        at: new Date(now).toISOString(),
        breakGlass: asked.breakGlass || null,
        waivedHotfix: asked.waiveHotfix || null,
        gates: promoted.gates.map(({ name, state, says }) => ({ name, state, says })),
    };
    return { name: receiptName, contentType: 'application/json', content: `${JSON.stringify(content, undefined, 2)}\n` };
}


/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ stagingProof),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   nO: () => (/* binding */ oursOf)
/* harmony export */ });
/** Those that action-deploy wrote, newest first; a job's own Deployment or another app's is none of them. */
function oursOf(deployments, creators) {
    return deployments
        .flatMap(({ payload, history, creator, ...rest }) => {
        if (!payload || !/^dep_[\w-]{22}$/.test(payload.id) || !creators.includes(creator))
            return [];
        const { id, commit, createdAt } = rest;
        const { id: key, tag, kind, left } = payload;
        const everSucceeded = history.some(({ state }) => state === 'success');
        return [{ id, key, tag, kind, commit, createdAt, ...storyOf(history), everSucceeded, left }];
    })
        .toSorted((a, b) => b.id - a.id);
}
function storyOf(newestFirst) {
    const lastFailure = newestFirst.findIndex(({ state }) => state === 'failure' || state === 'error');
    const since = lastFailure < 0 ? newestFirst : newestFirst.slice(0, lastFailure);
    const success = since.findLast(({ state }) => state === 'success');
    return { state: newestFirst[0]?.state, succeededAt: success?.at };
}
function unfinished({ state }) {
    return state === undefined || state === 'queued' || state === 'pending' || state === 'in_progress';
}
/** What staging says of one commit. A superseded success is one still; what never got its turn says nothing. */
function stagingProof(staging, commit) {
    for (const by of staging.filter((deployed) => deployed.commit === commit)) {
        if (unfinished(by))
            return { kind: 'running', by };
        if (by.succeededAt !== undefined)
            return { kind: 'proven', by, since: by.succeededAt };
        if (by.state === 'failure' || by.state === 'error')
            return { kind: 'failed', by };
    }
    return { kind: 'none' };
}


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(683);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(687);
/* harmony import */ var _gates_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(365);



function report(plan, result) {
    if (plan.kind === 'refuse')
        return refusal(plan);
    const { asked, tag, commit, releaseKind, running } = plan;
    const release = result?.release ?? plan.release;
    const source = asked.mode === 'rollback' ? running : asked.tag.name;
    return {
        title: titleOf(plan, result !== undefined),
        summary: [factTable(plan, release), gateTable(plan.gates), next(plan)],
        outputs: {
            tag: nothingToDeploy(plan, result !== undefined) ? '' : tag.name,
            sha: commit,
            'source-tag': source,
            kind: releaseKind,
            created: result?.created ?? false,
            'release-id': release?.id ?? '',
            'release-url': release?.url ?? '',
            'refused-gates': '',
        },
    };
}
/** Outputs say what is, not what was meant: a tag that was not made is none, and what production went on from is none for it. */
function nothingToDeploy(plan, done) {
    return plan.kind === 'finish' || (plan.kind === 'promote' && !done) || overtaken(plan);
}
/** Promoted and done, and production runs its commit under another tag by now. */
function overtaken({ kind, asked, running, tag }) {
    return kind === 'nothing' && asked.mode === 'promote' && running !== tag.name;
}
function refusal(plan) {
    const reds = plan.gates.filter(_gates_index_js__WEBPACK_IMPORTED_MODULE_0__/* .red */ .wv);
    const names = reds.map(({ name }) => shown(name));
    const count = names.length === 1 ? '1 gate' : `${names.length} gates`;
    return {
        title: `${plan.asked.tag.name} refused by ${count}: ${names.join(', ')}`,
        summary: [
            gateTable(plan.gates),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Nothing was changed${plan.running === '' ? '' : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `; ${plan.asked.production} runs ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.running)}`}. Once the red gates are green, run this again with the same inputs.`,
        ],
        outputs: {
            sha: plan.commit,
            created: false,
            'refused-gates': reds.map(({ name }) => name).join(','),
        },
        failure: new _errors__WEBPACK_IMPORTED_MODULE_2__/* .PreconditionError */ .Rb(mostExact(reds).code, sentencesOf(reds).join('\n')),
    };
}
/** One sentence a cause: what could not be read makes many gates red, and is said once with their names. */
function sentencesOf(reds) {
    const causes = Map.groupBy(reds, ({ says, doThis }) => `${says} ${doThis}`);
    return [...causes].map(([cause, gates]) => `${gates.map(({ name }) => shown(name)).join(', ')}: ${cause}`);
}
/** One code for the run: that `kind` is unknown follows from being off main, and says less. */
function mostExact(reds) {
    const exact = reds.find(({ code }) => code !== 'kind-unknown') ?? reds[0];
    if (!exact)
        throw new Error('a refusal without a red gate');
    return exact;
}
function titleOf(plan, done) {
    const { asked, tag, running, commit } = plan;
    const would = done ? '' : 'would be ';
    switch (plan.kind) {
        case 'promote':
            return `${asked.tag.name} → ${tag.name}: ${would}promoted at ${commit.slice(0, 7)}`;
        case 'hotfix':
            return `${tag.name}: hotfix ${would}promoted as itself at ${commit.slice(0, 7)}`;
        case 'resume':
            return `${asked.tag.name} → ${tag.name}: resumed, next it is ${plan.next === 'deploy' ? 'deployed' : 'released'}`;
        case 'finish':
            return `${asked.tag.name} → ${tag.name}: ${asked.production} ran it, and only its Release is missing`;
        case 'rollback':
            return `${asked.production}: ${running} → ${tag.name}: back to ${commit.slice(0, 7)}`;
        case 'release':
            return `${tag.name}: Release ${would}published`;
        case 'nothing':
            if (asked.mode === 'rollback')
                return `${asked.production} runs ${tag.name} already`;
            return `${tag.name}: promoted, deployed and released already${overtaken(plan) ? `; ${asked.production} runs its commit as ${running}` : ''}`;
    }
}
function factTable(plan, release) {
    const { asked, tag, commit, running, releaseKind } = plan;
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['', ''], [
        ...(tag.name === asked.tag.name ? [] : [['Promoted', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(asked.tag.name)]]),
        ['Tag', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tag.name)],
        ['Kind', releaseKind],
        ['Commit', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)],
        ['Production runs', running === '' ? 'nothing of ours yet: this is the first run' : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(running)],
        ...(release ? [['Release', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(release.draft ? 'draft' : 'published', release.url)]] : []),
        ...(asked.breakGlass === '' ? [] : [['Break-glass', asked.breakGlass]]),
    ]);
}
const words = { passed: 'passed', refused: (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `**refused**`, unknown: (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `**not known**`, 'not-applicable': 'not asked' };
function gateTable(gates) {
    const row = ({ name, state, says, doThis }) => [shown(name), words[state], says, doThis];
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Gate', '', 'What is so', 'Do this'], gates.map(row));
}
function next(plan) {
    const { tag, asked } = plan;
    switch (plan.kind) {
        case 'promote':
        case 'hotfix':
            return deployNext(tag.name, asked.production);
        case 'resume':
            return plan.next === 'deploy' ? deployNext(tag.name, asked.production) : releaseNext(tag.name);
        case 'finish':
            return releaseNext(tag.name);
        case 'rollback':
            return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Next: action-deploy with ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`tag: ${tag.name}`)}, ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`env: ${asked.production}`)} and ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('rollback: true')}. ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.running)} cannot be promoted again after that.`;
        case 'release':
        case 'nothing':
            return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Nothing is left to do.`;
    }
}
function deployNext(tag, production) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Next: action-deploy with ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`tag: ${tag}`)} and ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`env: ${production}`)}, then this action with ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('mode: release')}. If a run is lost, run it again; it goes on where it was.`;
}
function releaseNext(tag) {
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Next: this action with ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('mode: release')} publishes the Release of ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(tag)}.`;
}
function shown(name) {
    return name.replaceAll('-', ' ');
}


/***/ }),

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ nextTarget),
  j: () => (/* binding */ targetName)
});

// EXTERNAL MODULE: ./build/packages/versioning/src/tag.js
var tag = __nccwpck_require__(800);
;// CONCATENATED MODULE: ./build/packages/versioning/src/next.js

/** Staging goes on from the highest version there is, whatever made it; the first one is `initial`. */
function nextStaging(existing, initial) {
    const highest = existing.toSorted(compareVersions).at(-1);
    return highest ? { ...highest, patch: highest.patch + 1 } : initial;
}
/** Production takes a minor of its own, above every minor of the major that is promoted from. */
function nextProduction(existing, from) {
    const minors = existing.filter(({ major }) => major === from.major).map(({ minor }) => minor);
    return { major: from.major, minor: Math.max(from.minor, ...minors) + 1, patch: 0 };
}
/** A new major begins above all there are; only a person decides that. */
function nextMajor(existing) {
    return { major: Math.max(0, ...existing.map(({ major }) => major)) + 1, minor: 0, patch: 0 };
}
/** A hotfix takes the next free patch of the line it repairs, above staging tags that share it. */
function nextHotfix(existing, base) {
    const { major, minor } = base;
    const line = existing.filter((version) => version.major === major && version.minor === minor);
    return { major, minor, patch: Math.max(base.patch, ...line.map(({ patch }) => patch)) + 1 };
}

;// CONCATENATED MODULE: ./build/action-promote/src/target.js

/** The production tag that a staging tag gets. */
function nextTarget({ asked, taken }) {
    return (0,tag/* formatTag */._3)(asked.bump === 'major' ? nextMajor(taken) : nextProduction(taken, asked.tag), asked.prefix);
}
/** The tag that production is to run, as far as it exists: a hotfix is its own; empty before it is made. */
function targetName({ asked, candidate }) {
    if (!candidate)
        return '';
    const kind = candidate.kind.known ? candidate.kind.value : 'unknown';
    if (asked.mode === 'rollback' || kind === 'hotfix' || kind === 'production')
        return candidate.tag.name;
    return candidate.promotedAs?.name ?? '';
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R5: () => (/* binding */ wireName),
/* harmony export */   dP: () => (/* binding */ deploymentId)
/* harmony export */ });
/* unused harmony exports allServices, deployType, maxBodyBytes, formatRequest, parseRequest, objectOf */
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
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export details */
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
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(items.map((item) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(item)}`).join('\n'));
}
/** Something for those who want to know more; the summary line says what it is and how much. */
function details(summary, body) {
    return new Markdown(`<details><summary>${htmlText(summary)}</summary>\n\n${body}\n\n</details>`);
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
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   oz: () => (/* binding */ Markdown)
/* harmony export */ });
/* unused harmony exports htmlText, codeBlock */
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
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony exports duration, list, url */
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

/***/ 800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _3: () => (/* binding */ formatTag)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(469);

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
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(dotted(a), dotted(b));
}
function dotted({ major, minor, patch }) {
    return `${major}.${minor}.${patch}`;
}


/***/ }),

/***/ 802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aw: () => (/* binding */ parseTrailers),
/* harmony export */   vn: () => (/* binding */ formatTagMessage)
/* harmony export */ });
/* unused harmony export releaseKinds */
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
/******/ var __webpack_exports__ = __nccwpck_require__(554);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
