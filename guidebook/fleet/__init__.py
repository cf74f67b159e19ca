"""A network and its kiosks: what is published for them, signed, and what they tell of themselves.

It reads a built edition only. For who publishes: `keys` (who may sign what), `offers` (which contents for how many
kiosks), `publishing` (the folder that a host or a stick carries). For a kiosk: `origin` (where that folder is read),
`rings` (is it my turn?), `taking` (what may be taken, every byte of it). Back to the network: `status`, `shelf` (where
it is put), `status_table`.
"""
