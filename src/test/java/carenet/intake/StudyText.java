package carenet.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import carenet.study.Progress;

/** A small study as text, to be spoilt one cell at a time. */
final class StudyText {

	static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

	private static final String VALID = """
			# clients.csv
			client_id,birth_year,sex,district,enrolled_on,deceased_on
			C1,1961,FEMALE,North,2018-01-10,
			C2,1950,MALE,South,,
			# waves.csv
			client_id,wave,date,status
			C1,0,2018-02-01,CONDUCTED
			C1,1,2018-08-01,CONDUCTED
			C1,2,2019-02-01,MISSED
			C2,0,2018-02-05,CONDUCTED
			# informal_carers.csv
			carer_id,care_type,relation,birth_year,sex,deceased_on
			M,OTHER_KIN,PARENT,1938,FEMALE,
			V,VOLUNTEER,,,,
			U,OTHER_KIN,UNCLE,,MALE,2018-05-03
			# professionals.csv
			professional_id,profession,publicly_paid
			P,DISTRICT_NURSE,true
			D,DEBT_COUNSELLOR,false
			# agencies.csv
			agency_id,name,sector,municipal,integrated_care_team,part_of
			TEAM,District team,DISTRICT_TEAM,true,true,CITY
			CITY,City,MUNICIPALITY,true,,
			CHARITY,"Debt help, ""Dawn"" House",DEBT_RELIEF,false,false,
			# employments.csv
			professional_id,agency_id,from,until
			P,TEAM,2017-01-01,
			V,CHARITY,2017-01-01,2018-12-31
			# needs.csv
			need_id,client_id,domain,first_identified_on,label
			N1,C1,FINANCES,2018-02-01,=1+1
			N2,C2,HOUSING,,
			# reports.csv
			report_id,client_id,wave,source,informant_id,date,mode,covers,recorded_at,supersedes
			R1,C1,0,CLIENT,C1,2018-02-01,FREE_RECALL,SUPPORTS:ALL;ADDRESSES:ALL,2018-02-02T09:00:00Z,
			R2,C1,1,CLIENT,,2018-08-01,,,2018-08-02T09:00:00Z,
			R3,C1,1,PROFESSIONAL,P,2018-08-02,,,2018-08-03T09:00:00Z,
			R4,C1,1,MUNICIPAL_RECORD,,2018-08-03,RECORD,,2018-08-04T09:00:00Z,
			R5,C1,0,INFORMAL_CARER,M,2018-02-03,,,,
			R6,C1,1,PROFESSIONAL,P,2018-08-02,,,2018-09-01T09:00:00Z,R3
			R7,C2,0,CLIENT,C2,2018-02-05,,,2018-02-06T09:00:00Z,
			# statements.csv
			report_id,kind,from_id,to_id,present,valid_from,valid_until,end_reason,evidence,refers_to_wave,\
			support_types,frequency,closeness,quality,hours_per_week,coordinator,role
			R1,SUPPORTS,M,C1,true,,,,,,EMOTIONAL;HOUSEHOLD,WEEKLY,5,POSITIVE,2.5,,
			R1,SUPPORTS,U,C1,true,,,,EXPLICIT,,,,,,,,
			R1,ADDRESSES,M,N1,true,,,,,,,,,,,,
			R2,SUPPORTS,M,C1,true,,,,,,,,,,,true,EMERGENCY_CONTACT
			R2,SUPPORTS,U,C1,false,,2018-05-03,DIED,,,,,,,,,
			R2,SUPPORTS,P,C1,true,,,,,,,,,,,,
			R2,SUPPORTS,P,C1,true,,,,RETROSPECTIVE,0,,,,,,,
			R3,IN_CONTACT_WITH,P,M,true,,,,,,,,,,,,
			R4,SUPPORTS,TEAM,C1,true,2018-01-01,2018-03-01,,DATED_RECORD,,,,,,,,
			R4,SUPPORTS,TEAM,C1,true,2018-03-01,,,DATED_RECORD,,,,,,,,
			R6,IN_CONTACT_WITH,M,P,true,,,,,,,,,,,,
			R7,SUPPORTS,V,C2,true,,,,IMPLICIT,,,,,,,,
			# ratings.csv
			report_id,need_id,status,score,urgency
			R1,N1,UNMET,2,ACUTE
			R7,N2,MET,,
			# events.csv
			event_id,client_id,kind,date,need_id,agency_id,due_on,note_code
			E1,C1,PLAN,2018-02-20,N1,TEAM,2018-03-20,FIRST
			E2,C2,INTAKE,2018-01-20,,,,
			# assignments.csv
			client_id,professional_id,from,until
			C1,P,2018-01-01,
			# codes.csv
			client_id,scheme,code,coder,coded_on
			C1,CASE_TYPE,A,R,2019-05-01
			# merged_records.csv
			record_id,kept_id,merged_by,merged_at
			# identities.csv
			id,name,phone,email,address
			C1,Synthetic Person,,,
			M,Other Person,000,a@example.org,Nowhere 1
			""";

	private final Map<String, List<String>> files = new LinkedHashMap<>();

	private StudyText() {
	}

	static StudyText valid() {
		StudyText study = new StudyText();
		List<String> lines = new ArrayList<>();
		for (String line : VALID.lines().toList()) {
			if (line.startsWith("# ")) {
				lines = new ArrayList<>();
				study.files.put(line.substring(2), lines);
			}
			else {
				lines.add(line);
			}
		}
		return study;
	}

	/** Only the header rows. */
	static StudyText empty() {
		StudyText study = valid();
		study.files.values().forEach((lines) -> lines.subList(1, lines.size()).clear());
		return study;
	}

	/** Row 1 is the header. */
	StudyText cell(String file, int row, String column, String value) {
		List<String> lines = lines(file);
		List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
		String[] cells = lines.get(row - 1).split(",", -1);
		cells[columns.indexOf(column)] = value;
		lines.set(row - 1, String.join(",", cells));
		return this;
	}

	StudyText row(String file, int row, String line) {
		lines(file).set(row - 1, line);
		return this;
	}

	StudyText add(String file, String... rows) {
		lines(file).addAll(List.of(rows));
		return this;
	}

	StudyText without(String file) {
		this.files.remove(file);
		return this;
	}

	StudyText file(String file, String text) {
		this.files.put(file, new ArrayList<>(text.lines().toList()));
		return this;
	}

	private List<String> lines(String file) {
		return this.files.getOrDefault(file, new ArrayList<>());
	}

	Path writeTo(Path folder) throws IOException {
		Files.createDirectories(folder);
		for (Map.Entry<String, List<String>> file : this.files.entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), text(file.getValue()));
		}
		return folder;
	}

	Path zipTo(Path zip, String prefix) throws IOException {
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Map.Entry<String, List<String>> file : this.files.entrySet()) {
				out.putNextEntry(new ZipEntry(prefix + file.getKey()));
				out.write(text(file.getValue()).getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return zip;
	}

	private static String text(List<String> lines) {
		return String.join("\n", lines) + "\n";
	}

	/** What is found in it by a store that knows something. */
	Findings findings(Path work, Known known) throws IOException {
		Path folder = writeTo(Files.createTempDirectory(work, "package"));
		return findings(folder, work, known);
	}

	static Findings findings(Path path, Path work, Known known) throws IOException {
		try (CheckedPackage checked = StudyPackage.at(path).check(work.resolve("work"), known, NOW, Progress.NONE)) {
			return checked.findings();
		}
	}

}
