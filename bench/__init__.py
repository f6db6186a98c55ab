"""Measuring: the benchmarks, speed and memory, and the floors that they must not fall under."""
