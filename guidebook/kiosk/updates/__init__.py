"""Contents that come by themselves, from a network's host or stick: `trust`, `record`, `changes`, `update`."""
