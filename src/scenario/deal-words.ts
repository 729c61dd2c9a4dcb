/** How terms are found at the table, unless one side makes an offer or both follow tactics. */
export const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;

/** How a tactic concedes as time goes by. */
export const CURVES = ['polynomial', 'exponential'] as const;
