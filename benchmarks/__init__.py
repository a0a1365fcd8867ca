"""How fast it is, as ratios in one run: one file a row of the table in docs/benchmarks.md."""
