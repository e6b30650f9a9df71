"""From the corpora under `../shared/data` to the weights that the package carries: `python -m training.train`."""
