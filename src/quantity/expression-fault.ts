/** A part of mathjs's language that Parley's expressions do not have. */
export type ForbiddenConstruct =
  | 'assignment'
  | 'functionDefinition'
  | 'propertyAccess'
  | 'index'
  | 'list'
  | 'object'
  | 'text'
  | 'block'
  | 'range'
  | 'conversion'
  | 'operator'
  /** `not a >= b`, which mathjs reads as (not a) >= b. */
  | 'notBefore'
  | 'comment'
  | 'nothing';

/** Why an expression cannot be used. Offsets (`at`) count characters of the text as given, from 0. */
export type ExpressionFault =
  /** Nothing is written. */
  | { readonly kind: 'empty' }
  /** The text cannot be parsed; `detail` is mathjs's wording. */
  | { readonly kind: 'syntax'; readonly detail: string; readonly at: number }
  /** A construct of mathjs that is no part of the language; `text` is the sign or word that shows it. */
  | { readonly kind: 'forbidden'; readonly construct: ForbiddenConstruct; readonly text: string }
  /** A call of something that is not on the list of functions. */
  | { readonly kind: 'unknownFunction'; readonly name: string; readonly nearest?: string }
  /** A call with too many or too few arguments; `expected` reads `1`, `1-2` (one or two) or `1+` (one or more). */
  | {
      readonly kind: 'argumentCount';
      readonly name: string;
      readonly expected: string;
      readonly received: number;
    }
  /** A per cent sign that does not follow a number, or one that stands between two values, as in a remainder. */
  | { readonly kind: 'perCent'; readonly at: number }
  /** A date, which would be read as a subtraction: 2019-07-21 is 1991. */
  | { readonly kind: 'bareDate'; readonly text: string; readonly at: number }
  /** More levels of nesting than `limit`. */
  | { readonly kind: 'tooDeep'; readonly limit: number }
  /** More characters than `limit`. */
  | { readonly kind: 'tooLong'; readonly limit: number }
  /** A number too large to be stored, or none at all. */
  | { readonly kind: 'notFinite'; readonly text: string }
  /** A parenthesis without its other half: in YAML, often an expression with a comma that needs quotes. */
  | { readonly kind: 'unbalanced'; readonly at: number }
  /** In a unit: a name that is no unit. */
  | { readonly kind: 'unknownUnit'; readonly name: string; readonly nearest?: string };
