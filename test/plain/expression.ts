/** The value of a name. */
export type Look = (name: string) => number;
type Evaluate = (look: Look) => number;

const TOKEN = /\s*(\d+\.?\d*(?:e[+-]?\d+)?|[A-Za-z][\w.]*|<=|>=|==|!=|[-+*/^()<>?:,%])/gy;

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  max: Math.max,
  min: Math.min,
  sqrt: Math.sqrt,
};

/** Operators of two values, loosest first; a truth is 1 or 0. */
const LEVELS: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0) },
  { and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0) },
  {
    '<': (a, b) => (a < b ? 1 : 0),
    '<=': (a, b) => (a <= b ? 1 : 0),
    '>': (a, b) => (a > b ? 1 : 0),
    '>=': (a, b) => (a >= b ? 1 : 0),
    '==': (a, b) => (a === b ? 1 : 0),
    '!=': (a, b) => (a !== b ? 1 : 0),
  },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  { '*': (a, b) => a * b, '/': (a, b) => a / b },
];

const known = new Map<string, Evaluate>();

/** Turns an expression of the language, as far as tests write it, into a function: a parser by recursive descent. */
export function compile(text: string): Evaluate {
  const found = known.get(text) ?? parse(text);
  known.set(text, found);
  return found;
}

function parse(text: string): Evaluate {
  const tokens = [...text.matchAll(TOKEN)].map(([, token = '']) => token);
  if (tokens.join('') !== text.replaceAll(/\s/g, '')) throw new Error(`what is ${text}?`);
  let at = 0;
  const eat = (token: string): boolean => {
    const isThere = tokens[at] === token;
    if (isThere) at += 1;
    return isThere;
  };
  const demand = (token: string): void => {
    if (!eat(token)) throw new Error(`expected ${token} in ${text}, found ${tokens[at]}`);
  };
  const conditional = (): Evaluate => {
    const condition = level(0);
    if (!eat('?')) return condition;
    const yes = conditional();
    demand(':');
    const no = conditional();
    return (look) => (condition(look) !== 0 ? yes(look) : no(look));
  };
  const level = (index: number): Evaluate => {
    const operators = LEVELS[index];
    if (operators === undefined) return signed();
    let left = level(index + 1);
    for (;;) {
      const operator = operators[tokens[at] ?? ''];
      if (operator === undefined) return left;
      at += 1;
      const [before, right] = [left, level(index + 1)];
      left = (look) => operator(before(look), right(look));
    }
  };
  const signed = (): Evaluate => {
    if (eat('-')) {
      const operand = signed();
      return (look) => -operand(look);
    }
    if (eat('not')) {
      const operand = signed();
      return (look) => (operand(look) === 0 ? 1 : 0);
    }
    const base = atom();
    if (!eat('^')) return base;
    const power = signed();
    return (look) => base(look) ** power(look);
  };
  const atom = (): Evaluate => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token === '(') {
      const inner = conditional();
      demand(')');
      return inner;
    }
    if (/^\d/.test(token)) {
      const share = eat('%') ? Number(token) / 100 : Number(token);
      // A unit may follow at once: `4 months`.
      if (!/^(?:day|week|month|year)s?$/.test(tokens[at] ?? '')) return () => share;
      const unit = atom();
      return (look) => share * unit(look);
    }
    if (!/^[A-Za-z]/.test(token)) throw new Error(`expected a value in ${text}, found ${token}`);
    const call = FUNCTIONS[token];
    if (call === undefined || !eat('(')) return (look) => look(token);
    const values = [conditional()];
    while (eat(',')) values.push(conditional());
    demand(')');
    return (look) => call(...values.map((value) => value(look)));
  };
  const whole = conditional();
  if (at < tokens.length) throw new Error(`${tokens[at]} is too much in ${text}`);
  return whole;
}
