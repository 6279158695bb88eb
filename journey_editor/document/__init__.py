"""What a map is: records, the store that holds them, and the only ways to change them."""
