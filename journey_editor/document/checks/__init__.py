"""The checks of the method: what a journey map still lacks, found by rules that a person can switch off."""
