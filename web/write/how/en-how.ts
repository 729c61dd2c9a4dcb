import type { HowText } from './how-text.ts';

/** How this works and what it assumes, in English. */
export const enHow: HowText = {
  title: 'How this works, and what it assumes',
  lead: 'Parley takes a negotiation apart into phases, decisions and markets, solves it, and counts what each ending costs whom. Nothing on this site is looked up in a table of answers: every number is computed from the scenario file that you can open beside it.',
  contents: 'On this page',
  sourcesTitle: 'Where the formulas are from',
  sections: [
    {
      name: 'question',
      title: 'The question',
      parts: [
        {
          kind: 'text',
          text: 'What happens if the two sides talk, what if they do not, and what does each ending cost whom? An answer has three parts: how likely each ending is, what it is worth to each side, and which decision it hangs on. All three follow from one file.',
        },
      ],
    },
    {
      name: 'phases',
      title: 'The phases',
      parts: [
        {
          kind: 'text',
          text: 'A scenario is a statechart: several regions side by side, such as the talks, the tariff and a parliament, each in one state at a time. Events move them, and some moves follow from the state of another region: while talks go on, the tariff is frozen. Time goes in steps, a month in most cases; in each step first the dates of the calendar come, then the moves in the order of the file.',
        },
        {
          kind: 'text',
          text: 'What nobody decides comes by chance. Things that may happen at any time have a rate; over a step of length Δ each happens with the probability',
        },
        {
          kind: 'equation',
          name: 'hazard',
          aloud:
            'The probability of event e is one minus e to the minus Delta R, times its rate over the sum R of all rates.',
        },
      ],
    },
    {
      name: 'who',
      title: 'Who decides, and how',
      parts: [
        {
          kind: 'text',
          text: 'The game is solved backward from the end. What a side expects at a point is what flows to it during the step and what it expects at the next point, discounted:',
        },
        {
          kind: 'equation',
          name: 'value',
          aloud:
            'The value to party i is its annuity times its flow plus its discount factor times the next value.',
        },
        {
          kind: 'text',
          text: 'A side does not always take the best option; it takes better ones more often. How sharply is a number of the scenario, λ: at 0 it tosses a coin, with a large one it always takes the best. The odds of option e, which is worth u to the side, are',
        },
        {
          kind: 'equation',
          name: 'choice',
          aloud: 'Pi of e is w of e times e to the lambda u of e, over the sum of the same over all options.',
        },
        {
          kind: 'text',
          text: 'This is logit quantal response. Everybody knows what was done before; simultaneous moves and hidden types are outside its scope. The game goes on beyond the date on which it is read, so that the end of the calculation does not shape the answer.',
        },
      ],
    },
    {
      name: 'deal',
      title: 'What is agreed',
      parts: [
        {
          kind: 'text',
          text: 'Where the two sides bargain, every combination of levels on the issues is looked at. Red lines and parliaments rule some out. Of those that both gain by over going on without a deal, the solution of Nash takes',
        },
        {
          kind: 'equation',
          name: 'nash',
          aloud:
            'The terms that make the product of both gains, each to the power of its bargaining weight, as large as it can be.',
        },
        {
          kind: 'text',
          text: 'where g are the gains, ρ the odds that all consent whose consent is needed, and β the bargaining power. Other rules can be chosen in the file: Kalai and Smorodinsky, egalitarian, utilitarian, take it or leave it, or tactics of concession. Where nothing is in reach of both, the page says which line stands in the way.',
        },
      ],
    },
    {
      name: 'market',
      title: 'What a tariff does',
      parts: [
        {
          kind: 'text',
          text: 'Stakes come from a market model: goods of different countries are close but not perfect substitutes (Armington). For each supplier demand and supply meet:',
        },
        {
          kind: 'equation',
          name: 'demand',
          aloud: 'Log quantity is minus sigma times log price plus a shift of demand.',
        },
        {
          kind: 'equation',
          name: 'supply',
          aloud: 'Log quantity is epsilon times log border price less the change of cost.',
        },
        {
          kind: 'text',
          text: 'p is the price to users, c the price at the border, q the quantity, all relative to before. With ρ = ε/(1 + ε) and L the logarithm of the change of one plus the duty, users pay',
        },
        {
          kind: 'equation',
          name: 'pass',
          aloud: 'Log price is rho L plus one minus rho times d, over rho plus sigma times one minus rho.',
        },
        {
          kind: 'text',
          text: 'The equations are solved exactly, not linearised, in the short, the medium and the long run, with elasticities of their own. From them follow what buyers lose, producers and the treasury gain, what other suppliers sell more, and what nobody gets: the deadweight loss.',
        },
      ],
    },
    {
      name: 'uncertain',
      title: 'What nobody knows',
      parts: [
        {
          kind: 'text',
          text: 'Most numbers are not known but lie in a range. Each draw takes one value of every uncertain number; the whole game is solved anew in each draw, never once at the means. Draws are Sobol points under 16 random shifts. The page shows the mean over all draws, a thin line from the 5th to the 95th percentile, and the numerical error of the mean:',
        },
        {
          kind: 'equation',
          name: 'error',
          aloud:
            'The error is s over four, where s squared is the variance of the means of the sixteen shifts.',
        },
        {
          kind: 'text',
          text: 'The range is what the uncertain numbers do; more draws do not narrow it. The error is ours; more draws do. While a lever is held, the page shows a first look from 16 draws, set against the same 16 draws of the scenario as written, and the full answer when it is released.',
        },
      ],
    },
    {
      name: 'measured',
      title: 'What is measured',
      parts: [
        {
          kind: 'text',
          text: 'Each scenario names what it measures: money that flows to a side until the date of the report, times spent in a state, whether and when something happens. A comparison of two settings takes the same draws for both and tells the difference draw by draw.',
        },
      ],
    },
    {
      name: 'checked',
      title: 'How we know that it is right',
      parts: [
        {
          kind: 'text',
          text: 'Every kind of number is compared with programs that others wrote: Markov chains with PRISM, games with Gambit, bargains with NegMAS, markets with exact arithmetic of 50 digits and an R package, draws with SciPy. A second, deliberately plain implementation solves a thousand random scenarios. The same file, settings, draws and seed give the same digits on every machine; the command line prints the digits of this page.',
        },
        {
          kind: 'text',
          text: 'Every number of a scenario has a source, quoted where that is possible, or the word assumed with the reason. The list stands at the end of each page.',
        },
      ],
    },
    {
      name: 'limits',
      title: 'What it does not say',
      parts: [
        {
          kind: 'text',
          text: 'It does not foretell. The probabilities are those of the model with its assumptions, most of all of how sharply each side follows its interest and of what it sees as its interest. Nobody in it bluffs with private knowledge, learns about the other, or moves at the same time as another.',
        },
        {
          kind: 'text',
          text: 'The markets are partial: wages, exchange rates and other industries stay as they are. Elasticities are of the literature and wide. A case of one country pair at one time teaches about that case; what happened later is told only after a game, and no number uses it.',
        },
      ],
    },
    {
      name: 'device',
      title: 'What this page keeps',
      parts: [
        {
          kind: 'text',
          text: 'Nothing is sent anywhere: the engine runs in your browser, and no page asks another host for anything. There are no cookies. The browser keeps the files of the site, so that it works without a network; what you set stands in the address, and nowhere else.',
        },
      ],
    },
    {
      name: 'glossary',
      title: 'Words',
      parts: [
        {
          kind: 'terms',
          terms: [
            ['Lever', 'a number of the scenario that this page lets you move'],
            ['Variant', 'the scenario with something set up differently, such as no freeze'],
            ['Outcome', 'how things stand on the date of the report; one of them is the headline'],
            ['Draw', 'one value for every uncertain number, and the whole game solved with them'],
            ['Range', '5–95 % of the draws'],
            ['Error', 'how far the mean of so many draws may be off'],
            ['Terms', 'a level on each issue of a deal'],
            ['Zone of agreement', 'terms that are better for both than going on without a deal'],
            ['Red line', 'terms that a side never signs'],
            ['Best response', 'what would have been best for a side, all others as solved'],
            ['Pass-through', 'the part of a duty that users pay'],
            ['Deadweight loss', 'what the world loses and nobody gets'],
          ],
        },
      ],
    },
  ],
};
