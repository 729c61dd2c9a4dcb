/*
 * A flat market without limits, solved as economics textbooks would in C: Newton's method on the log of the price
 * index, with the exp and log of the system's library. The yardstick of the group `markets`.
 *
 * Reads from standard input, as doubles: suppliers, draws, calls, then all columns that go into the kernel, one after
 * the other. Writes seconds of processor time per draw, then all columns that come out.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_SUPPLIERS = 64, MOST_STEPS = 50 };

static void solve(int suppliers, int draws, const double *in, double *out) {
  double share[MOST_SUPPLIERS], level[MOST_SUPPLIERS], response[MOST_SUPPLIERS], duty[MOST_SUPPLIERS];
  for (int draw = 0; draw < draws; draw += 1) {
    const double sigma = in[draw], eta = in[draws + draw], r = 1 - sigma;
    double spending = 0;
    for (int i = 0; i < suppliers; i += 1) {
      const double *first = in + (size_t)(2 + 5 * i) * draws + draw;
      const double rho = first[3 * (size_t)draws], shift = first[4 * (size_t)draws];
      const double denominator = rho + sigma * (1 - rho);
      share[i] = first[0] * first[draws];
      duty[i] = log(first[2 * (size_t)draws] / first[draws]);
      level[i] = rho * (duty[i] + shift) / denominator;
      response[i] = (1 - rho) / denominator;
      spending += share[i];
    }
    double x = 0;
    for (int step = 0; step < MOST_STEPS; step += 1) {
      double sum = 0, slope = 0;
      for (int i = 0; i < suppliers; i += 1) {
        const double part = share[i] * exp(r * (level[i] + response[i] * (sigma - eta) * x));
        sum += part;
        slope += part * response[i] * (sigma - eta);
      }
      const double change = (log(sum / spending) / r - x) / (1 - slope / sum);
      x += change;
      if (fabs(change) < 1e-9) break;
    }
    const double d = (sigma - eta) * x;
    out[draw] = x;
    for (int i = 0; i < suppliers; i += 1) {
      double *first = out + (size_t)(1 + 3 * i) * draws + draw;
      const double price = level[i] + response[i] * d;
      first[0] = price;
      first[draws] = price - duty[i];
      first[2 * (size_t)draws] = d - sigma * price;
    }
  }
}

int main(void) {
  double head[3];
  if (fread(head, sizeof *head, 3, stdin) != 3) return 1;
  const int suppliers = (int)head[0], draws = (int)head[1], calls = (int)head[2];
  const size_t inputs = (size_t)(2 + 5 * suppliers) * draws, outputs = (size_t)(1 + 3 * suppliers) * draws;
  double *in = malloc(inputs * sizeof *in), *out = malloc(outputs * sizeof *out);
  if (suppliers > MOST_SUPPLIERS || !in || !out || fread(in, sizeof *in, inputs, stdin) != inputs) return 1;
  const clock_t start = clock();
  for (int call = 0; call < calls; call += 1) solve(suppliers, draws, in, out);
  const double seconds = (double)(clock() - start) / CLOCKS_PER_SEC / calls / draws;
  if (fwrite(&seconds, sizeof seconds, 1, stdout) != 1) return 1;
  return fwrite(out, sizeof *out, outputs, stdout) == outputs ? 0 : 1;
}
