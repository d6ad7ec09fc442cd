package carenet.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.UriUtils;

/**
 * An address of this product with its parameters.
 *
 * @param path where it leads
 * @param query its parameters, encoded
 */
record Address(String path, List<String> query) {

	Address {
		query = List.copyOf(query);
	}

	static Address of(String path) {
		return new Address(path, List.of());
	}

	Address with(String name, Object value) {
		List<String> more = new ArrayList<>(this.query);
		more.add(name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
		return new Address(this.path, more);
	}

	/** The inverse of what a browser reads. */
	@Override
	public String toString() {
		return this.query.isEmpty() ? this.path : this.path + "?" + String.join("&", this.query);
	}

}
