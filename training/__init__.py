"""Own text and the scripts that make the weights of `reportedly.coding.weights` from it."""
