{{- define "plainview.name" -}}
{{- printf "%s" .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}

{{- define "plainview.selector" -}}
app.kubernetes.io/name: plainview
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "plainview.labels" -}}
{{ include "plainview.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "plainview.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
