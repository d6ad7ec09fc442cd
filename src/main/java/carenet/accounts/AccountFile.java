package carenet.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.UnaryOperator;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotAllowed;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code accounts/accounts.json}: read again whenever another process has written it, and
 * changed by one at a time.
 */
final class AccountFile {

	private static final JsonMapper JSON = JsonMapper.builder()
		.addMixIn(Id.class, IdAsText.class)
		.withConfigOverride(List.class,
				(lists) -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private final DataFolder data;

	private volatile @Nullable Known known;

	AccountFile(DataFolder data) {
		this.data = data;
	}

	private Path path() {
		return this.data.root().resolve("accounts").resolve("accounts.json");
	}

	boolean exists() {
		return Files.exists(path());
	}

	/** As the file is now. */
	List<Account> read() {
		try {
			Stamp now = Stamp.of(path());
			Known last = this.known;
			if (last == null || !last.stamp().equals(now)) {
				last = new Known(now, List.of(JSON.readValue(Files.readAllBytes(path()), Account[].class)));
				this.known = last;
			}
			return last.accounts();
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		catch (JacksonException ex) {
			throw new NotAllowed("%s is no list of accounts: put back a copy of it, or put it right".formatted(path()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Changes what is in the file, while no other process does. */
	synchronized void change(UnaryOperator<List<Account>> change) {
		Path lock = this.data.folder("accounts").resolve("lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock held = channel.lock()) {
			List<Account> after = change.apply(read());
			this.data.write(path(), JSON.writeValueAsBytes(after));
			this.known = null;
			if (!held.isValid()) {
				throw new IOException("the lock was lost");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Known(Stamp stamp, List<Account> accounts) {
	}

	/** By what a file that was replaced is told from the one before. */
	private record Stamp(FileTime time, long size, @Nullable Object key) {

		static Stamp of(Path path) throws IOException {
			BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
			return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
		}

	}

	private interface IdAsText {

		@JsonValue
		String value();

		@JsonCreator
		static Id of(String value) {
			return Id.of(value);
		}

	}

}
