"""The commands of the command line: what each does, and the lines it says."""
